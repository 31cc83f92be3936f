import type { JsonObject } from '#libs/fhir';
import type { StopType } from '../../domain/blocks/building-block.js';
import { codingsIn, extensionOf, NotReadable } from '../reading/read.js';
import { extensions, systems } from '../reading/systems.js';

/** SNOMED; the two legacy codes are still accepted (Nictiz, MP9 2.0.0-rc.7). */
const stopTypes: ReadonlyMap<unknown, StopType> = new Map([
  ['410546004', 'definitive'],
  ['113371000146109', 'definitive'],
  ['385655000', 'temporary'],
  ['113381000146106', 'temporary'],
  ['89925002', 'cancelled'],
]);

export function stopTypeIn(resource: JsonObject): StopType | null {
  const said = [extensionOf(resource, extensions.stopType, 'modifierExtension'), extensionOf(resource, extensions.stopType)].flatMap((extension) => (extension ? [typesIn(extension)] : []));
  const [stop, another] = new Set(said.flat());
  if (said.some((types) => types.length === 0)) throw new NotReadable('its type of stop is not known');
  if (another) throw new NotReadable('its types of stop contradict each other');
  return stop ?? null;
}

const typesIn = (extension: JsonObject): StopType[] =>
  codingsIn(extension['valueCodeableConcept']).flatMap(({ system, code }) => (system === systems.snomed ? (stopTypes.get(code) ?? []) : []));
