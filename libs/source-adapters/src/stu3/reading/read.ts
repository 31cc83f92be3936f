import { isJsonObject, type JsonObject } from '#libs/fhir';
import { NotCarriedOver } from './not-carried-over.js';

export const objectIn = (value: unknown): JsonObject | null => (isJsonObject(value) ? value : null);
export const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

/** Also where one stands for a list: STU3 and R4 differ in which elements repeat. */
export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : [value]).filter(isJsonObject);

export const codingsIn = (concept: unknown): JsonObject[] => objectsIn(objectIn(concept)?.['coding']);

export const extensionsOf = (element: JsonObject, url: string, list: 'extension' | 'modifierExtension' = 'extension'): JsonObject[] =>
  objectsIn(element[list]).filter((extension) => extension['url'] === url);

export function extensionOf(element: JsonObject, url: string): JsonObject | null {
  const [found, second] = extensionsOf(element, url);
  if (second) throw new NotCarriedOver(`${url.slice(url.lastIndexOf('/') + 1)} comes twice`);
  return found ?? null;
}

/** FHIR knows no empty elements: what has no value is left out. */
export const present = (elements: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(Object.entries(elements).filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)));
