import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadOnly } from '#libs/platform';

/** `add`: put a new key in the ring. `use`: seal with it. `rows`: move what the old one sealed. */
export const steps = ['add', 'use', 'rows'] as const;
export type Step = (typeof steps)[number];

export interface RotateOptions {
  readonly databaseUrl: string;
  readonly ringFile: string;
  readonly steps: readonly Step[];
}

const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);

/** `--data FOLDER`: the region of that folder; without it DATABASE_URL and KEY_RING_FILE. */
export function rotateOptions(args: readonly string[]): RotateOptions {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' }, step: { type: 'string' } } });
  const { data, step } = values;
  if (step !== undefined && !isStep(step)) throw new Error(`--step is een van: ${steps.join(', ')}`);
  return { ...(data === undefined ? fromSettings() : fromFolder(data)), steps: step === undefined ? steps : [step] };
}

function fromSettings(): Pick<RotateOptions, 'databaseUrl' | 'ringFile'> {
  const { DATABASE_URL, KEY_RING_FILE } = loadOnly(['DATABASE_URL', 'KEY_RING_FILE']);
  return { databaseUrl: DATABASE_URL, ringFile: KEY_RING_FILE };
}

function fromFolder(folder: string): Pick<RotateOptions, 'databaseUrl' | 'ringFile'> {
  const { database } = JSON.parse(readFileSync(join(folder, 'region.json'), 'utf8')) as { database?: unknown };
  if (typeof database !== 'string') throw new Error(`${folder}/region.json noemt geen database`);
  return { databaseUrl: database, ringFile: join(folder, 'keys', 'key-ring.json') };
}
