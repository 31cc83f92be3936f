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
  /** null: two that say another thing bear this name; which of them is meant nobody here can say. */
  readonly #byReference = new Map<string, JsonObject | null>();

  constructor(readonly entries: readonly ReceivedEntry[]) {
    const isSame = comparing();
    for (const { fullUrl, resource } of entries) {
      const id = textIn(resource['id']);
      const names = [fullUrl, ...(id ? [`${textIn(resource['resourceType'])}/${id}`, `urn:uuid:${id}`] : [])];
      for (const name of new Set(names)) {
        const known = name === null ? null : this.#byReference.get(name);
        if (name && known !== null) this.#byReference.set(name, known === undefined || isSame(known, resource) ? (known ?? resource) : null);
      }
    }
  }

  /** `#id` looks in the resource that refers; anything else must have come along under exactly that name. */
  resolve(reference: unknown, from: JsonObject): JsonObject | null {
    const text = textIn(objectIn(reference)?.['reference']);
    if (!text) return null;
    if (text.startsWith('#')) return objectsIn(from['contained']).find(({ id }) => id === text.slice(1)) ?? null;
    return this.#byReference.get(withoutVersion(text)) ?? null;
  }
}

/** Whether two say the same, whenever each was written; what is too deep to compare does not. Each is written out once at most. */
function comparing(): (one: JsonObject, other: JsonObject) => boolean {
  const written = new Map<JsonObject, string>();
  const textOf = (resource: JsonObject): string => {
    const text = written.get(resource) ?? JSON.stringify({ ...resource, meta: null });
    written.set(resource, text);
    return text;
  };
  return (one, other) => {
    if (one === other || (isPatient(one) && isPatient(other))) return true;
    try {
      return textOf(one) === textOf(other);
    } catch {
      return false;
    }
  };
}

/** Of each that came along it is looked at whether it is the client. */
const isPatient = ({ resourceType }: JsonObject): boolean => resourceType === 'Patient';

export const withoutVersion = (reference: string): string => reference.replace(/\/_history\/[^/]*$/, '');

export const entriesOf = (bundle: JsonObject): ReceivedEntry[] =>
  objectsIn(bundle['entry']).flatMap((entry) => {
    const resource = objectIn(entry['resource']);
    return resource ? [{ fullUrl: textIn(entry['fullUrl']), resource }] : [];
  });
