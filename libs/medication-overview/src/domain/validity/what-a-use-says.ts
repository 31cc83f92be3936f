import { appliesAt, type BuildingBlock } from '../blocks/building-block.js';
import { startOf, stopsAt } from './what-a-stop-stops.rule.js';

/** An MGB that says that it is not used, at this moment already. */
export const saysNotUsed = (use: BuildingBlock, at: number): boolean => use.stop === 'definitive' && stopsAt(use) <= at;

/** Its period is that of the pause. */
export const saysPaused = (use: BuildingBlock, at: number): boolean => use.stop === 'temporary' && appliesAt(use, at);

export const liesAhead = (use: BuildingBlock, at: number): boolean => startOf(use) > at;
