import { endOf, hasBegun, stopsAt } from './agreements.js';
import type { PlainBlock } from './history.js';

/** What an MGB says about a moment. The period of a pause is that of the pause. */
export function saysOfUse(mgb: PlainBlock, at: number): 'ahead' | 'used' | 'paused' | 'not-used' | 'over' {
  if (mgb.stop === 'definitive' && stopsAt(mgb) <= at) return 'not-used';
  if (!hasBegun(mgb, at)) return 'ahead';
  if (endOf(mgb) <= at) return 'over';
  return mgb.stop === 'temporary' ? 'paused' : 'used';
}
