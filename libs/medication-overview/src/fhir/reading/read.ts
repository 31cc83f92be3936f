import { isJsonObject, type JsonObject } from '#libs/fhir';

/**
 * Reading what others wrote: every element may be missing, or be something else than FHIR says. A required element
 * that cannot be read makes the whole block unreadable; it is never guessed.
 */
export class NotReadable extends Error {
  override readonly name = 'NotReadable';
}

export const objectIn = (value: unknown): JsonObject | null => (isJsonObject(value) ? value : null);
export const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isJsonObject) : []);
export const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);

export function required<Value>(value: Value | null | undefined, why: string): Value {
  if (value === null || value === undefined) throw new NotReadable(why);
  return value;
}

/** The one extension with this url; null where there is none. */
export function extensionOf(element: JsonObject, url: string, list: 'extension' | 'modifierExtension' = 'extension'): JsonObject | null {
  const found = objectsIn(element[list]).filter((extension) => extension['url'] === url);
  if (found.length > 1) throw new NotReadable(`${nameOf(url)} comes twice`);
  return found[0] ?? null;
}

/** What an extension says, read by `read`; an extension that is there but cannot be read is not the same as none. */
export function valueOf<Value>(element: JsonObject, url: string, read: (extension: JsonObject) => Value | null): Value | null {
  const extension = extensionOf(element, url);
  return extension && required(read(extension), `${nameOf(url)} cannot be read`);
}

export const codingsIn = (concept: unknown): JsonObject[] => objectsIn(objectIn(concept)?.['coding']);

export const codeIn = (concept: unknown, system: string): string | null =>
  textIn(codingsIn(concept).find((coding) => coding['system'] === system)?.['code']);

export interface Identifier {
  readonly system: string | null;
  readonly value: string;
}

export function identifierIn(value: unknown): Identifier | null {
  const text = textIn(objectIn(value)?.['value']);
  return text === null ? null : { system: textIn(objectIn(value)?.['system']), value: text };
}

export const identifiersIn = (value: unknown): Identifier[] => objectsIn(value).flatMap((one) => identifierIn(one) ?? []);

export const valueWithSystem = (identifiers: unknown, system: string): string | null =>
  identifiersIn(identifiers).find((identifier) => identifier.system === system)?.value ?? null;

const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
