import type { JsonObject } from '#libs/fhir';
import { mp9, zib } from '../reading/names.js';
import { NotCarriedOver } from '../reading/not-carried-over.js';
import { extensionOf, extensionsOf, objectIn, objectsIn, present } from '../reading/read.js';

/** Period and duration stand side by side in STU3; in R4 the duration stands in the period. */
export function periodExtension(resource: JsonObject): JsonObject[] {
  const period = extensionOf(resource, zib.period);
  const duration = extensionOf(resource, zib.duration);
  if (!period && !duration) return [];
  const value = period ? objectIn(period['valuePeriod']) : {};
  if (!value) throw new NotCarriedOver('its period cannot be read');
  return [{ url: mp9.period, valuePeriod: periodWithDuration(value, duration ? [duration] : []) }];
}

export function periodWithDuration(period: JsonObject, beside: readonly JsonObject[] = []): JsonObject {
  const durations = [...extensionsOf(period, zib.duration), ...beside];
  if (durations.length > 1) throw new NotCarriedOver('its duration comes twice');
  const others = objectsIn(period['extension']).filter(({ url }) => url !== zib.duration);
  return present({ ...period, extension: [...others, ...durations.map((duration) => ({ ...duration, url: mp9.duration }))] });
}
