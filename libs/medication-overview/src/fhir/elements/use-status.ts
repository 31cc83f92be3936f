import type { JsonObject } from '#libs/fhir';
import type { Period, StopType } from '../../domain/blocks/building-block.js';
import { NotReadable } from '../reading/read.js';
import { stopTypeIn } from './stop-type.js';

/** What a status stands for where no type of stop says it (mp-MedicationUse2, comment on status). */
const stopOf: ReadonlyMap<unknown, StopType | null> = new Map<unknown, StopType | null>([
  ['stopped', 'definitive'], ['not-taken', 'definitive'], ['on-hold', 'temporary'],
  ['active', null], ['completed', null], ['unknown', null], ['entered-in-error', null], [undefined, null],
]);

/** How a use was stopped, by its type of stop and its status together. */
export function stopOfUse(resource: JsonObject, { end }: Period): StopType | null {
  const { status } = resource;
  const said = stopTypeIn(resource);
  const meant = stopOf.get(status);
  if (status === 'intended') throw new NotReadable('its status says that the medicine is not used yet');
  if (meant === undefined) throw new NotReadable('its status is not known');
  if ((status === 'stopped' && said === 'temporary') || (status === 'on-hold' && said !== null && said !== 'temporary')) throw new NotReadable('its status and its type of stop contradict each other');
  if (status === 'completed' && !end && !said) throw new NotReadable('its status says that it ended, and nothing says when');
  return said ?? meant;
}
