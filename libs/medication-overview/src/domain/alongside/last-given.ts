import type { Given, LastGiven } from '../alongside.js';
import { compareText, type ReceivedBlock } from '../blocks/building-block.js';
import { keyOfMbh } from '../treatments/treatments.js';

/** When the medicine of each permitted treatment was last given; what lies after the moment is not yet given. */
export function lastGivenIn(given: readonly Given[], permitted: readonly ReceivedBlock[], at: number): LastGiven[] {
  const treatments = new Set(permitted.flatMap(({ treatment }) => (treatment ? [keyOfMbh(treatment)] : [])));
  const newest = new Map<string, LastGiven>();
  for (const { treatment, at: moment } of given) {
    if (!treatment || !treatments.has(keyOfMbh(treatment)) || moment.ms > at) continue;
    const known = newest.get(keyOfMbh(treatment));
    if (!known || known.at.ms < moment.ms) newest.set(keyOfMbh(treatment), { treatment: treatment.value, at: moment });
  }
  return [...newest.values()].toSorted((one, other) => compareText(one.treatment, other.treatment));
}
