import type { JsonObject } from '#libs/fhir';
import { objectIn, objectsIn, textIn } from './read.js';

export interface ReceivedEntry {
  readonly fullUrl: string | null;
  readonly resource: JsonObject;
}

export interface Resolver {
  resolve(reference: unknown, from: JsonObject): JsonObject | null;
}

/** Everything one source sent, found by the ways in which references point. Nothing is ever fetched to follow one. */
export class ResourceIndex implements Resolver {
  private readonly byReference = new Map<string, JsonObject>();

  constructor(readonly entries: readonly ReceivedEntry[]) {
    for (const { fullUrl, resource } of entries) {
      const id = textIn(resource['id']);
      const names = [fullUrl, ...(id ? [`${textIn(resource['resourceType'])}/${id}`, `urn:uuid:${id}`] : [])];
      for (const name of names) if (name && !this.byReference.has(name)) this.byReference.set(name, resource);
    }
  }

  /** `#id` looks in the resource that refers; anything else must have come along under exactly that name. */
  resolve(reference: unknown, from: JsonObject): JsonObject | null {
    const text = textIn(objectIn(reference)?.['reference']);
    if (!text) return null;
    if (text.startsWith('#')) return objectsIn(from['contained']).find(({ id }) => id === text.slice(1)) ?? null;
    return this.byReference.get(withoutVersion(text)) ?? null;
  }
}

export const withoutVersion = (reference: string): string => reference.replace(/\/_history\/[^/]*$/, '');

export const entriesOf = (bundle: JsonObject): ReceivedEntry[] =>
  objectsIn(bundle['entry']).flatMap((entry) => {
    const resource = objectIn(entry['resource']);
    return resource ? [{ fullUrl: textIn(entry['fullUrl']), resource }] : [];
  });
