import type { JsonObject } from '#libs/fhir';
import { mp9, stopTypes, systems, zib } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { codingsIn, extensionsOf, objectIn } from '../reading/read.js';

/** Stop type and cyclical schedule; whoever leaves one out gets the dose wrong. */
export const modifiersOf = (resource: JsonObject): JsonObject[] => [
  ...[...extensionsOf(resource, zib.stopType, 'modifierExtension'), ...extensionsOf(resource, zib.stopType)].map(stopType),
  ...extensionsOf(resource, zib.cyclicalSchedule, 'modifierExtension').map((extension) => ({ ...extension, url: mp9.cyclicalSchedule })),
];

export const stopModifier = (code: string, others: readonly JsonObject[] = []): JsonObject => ({
  url: mp9.stopType,
  valueCodeableConcept: { coding: [{ system: systems.snomed, code }, ...others] },
});

function stopType(extension: JsonObject): JsonObject {
  const concept = objectIn(extension['valueCodeableConcept']);
  const codings = codingsIn(concept);
  const known = codings.flatMap(({ system, code }) => stopTypes.find((type) => type.system === system && type.code === code)?.r4 ?? []);
  const [code, another] = new Set(known);
  if (!code) throw new NotCarriedOver('its type of stop is not known');
  if (another) throw new NotCarriedOver('its types of stop contradict each other');
  return stopModifier(code, codings.filter((coding) => !(coding['system'] === systems.snomed && coding['code'] === code)));
}
