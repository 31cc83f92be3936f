import { endOf, hasBegun, stopsAt } from './agreements.js';
import type { PlainBlock } from './history.js';

/** What an MGB says about the moment T. */
export function saysOfUse(mgb: PlainBlock, at: number): 'ahead' | 'used' | 'paused' | 'not-used' | 'over' {
  if (!hasBegun(mgb, at)) return 'ahead';
  if (mgb.stop === 'definitive') return stopsAt(mgb) <= at ? 'not-used' : 'used';
  if (mgb.stop === 'temporary') return stopsAt(mgb) <= at ? 'paused' : 'used';
  return endOf(mgb) <= at ? 'over' : 'used';
}
