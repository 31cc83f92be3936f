import { resolve } from 'node:path';

/** The launcher with stand-ins for the apps. The whole region: `apps/region/src/main.ts`. */
export const standIns = resolve('test/region/stand-ins/main.ts');

/** What goes wrong in it, by the environment variable STAND_IN. */
export type StandInTrouble = 'app-fails' | 'seed-fails' | 'walk-through-fails';
export const troubled = (trouble: StandInTrouble): Record<string, string> => ({ STAND_IN: trouble });
