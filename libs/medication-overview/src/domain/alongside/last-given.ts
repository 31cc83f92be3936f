import type { Given, LastGiven } from '../alongside.js';
import { compareText, type ReceivedBlock } from '../blocks/building-block.js';
import { keyOfMbh } from '../blocks/mbh.js';

/** When the medicine of each permitted treatment was last given; what lies after the moment is not yet given. */
export function lastGivenIn(given: readonly Given[], permitted: readonly ReceivedBlock[], at: number): LastGiven[] {
  const treatments = new Set(permitted.filter(({ treatment }) => treatment).map(keyOfMbh));
  const newest = new Map<string, LastGiven>();
  for (const one of given) {
    const key = keyOfMbh(one);
    if (!one.treatment || !treatments.has(key) || one.at.ms > at) continue;
    const known = newest.get(key);
    if (!known || known.at.ms < one.at.ms) newest.set(key, { treatment: one.treatment.value, key, at: one.at, sourceUra: one.sourceUra });
  }
  return [...newest.values()].toSorted((one, other) => compareText(one.treatment, other.treatment) || compareText(one.key, other.key));
}
