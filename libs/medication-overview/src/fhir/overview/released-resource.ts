import { isJsonObject, type JsonObject } from '#libs/fhir';
import { objectIn, objectsIn, textIn } from '../reading/read.js';
import { allowedElements } from './allowed-elements.js';
import { uuidFor } from './identity.js';

export interface Redaction {
  /** Where a reference leads in this answer; null: it leads to nothing that is in it, and is left out. */
  readonly follow: (reference: JsonObject, from: JsonObject) => JsonObject | null;
  /** The BSN stands in the Patient and nowhere else. */
  readonly withoutBsn: (text: string) => string;
  /** Free text may speak of what is withheld: without it as soon as anything is. */
  readonly withoutNotes: boolean;
}

/** A resource as it leaves: only listed elements, references only within this answer, no narrative, no BSN. */
export function releasedResource(resource: JsonObject, name: string, redaction: Redaction): JsonObject {
  const allowed = allowedElements(String(resource['resourceType'])).filter((element) => !(element === 'note' && redaction.withoutNotes));
  const kept = Object.fromEntries(allowed.flatMap((element) => (element in resource ? [[element, resource[element]] as const] : [])));
  const cleaned = objectIn(cleanedOf(kept, resource, redaction)) ?? {};
  return { ...cleaned, resourceType: resource['resourceType'], id: uuidFor(name), meta: metaOf(resource) };
}

function metaOf(resource: JsonObject): JsonObject {
  const meta = objectIn(resource['meta']);
  const profile = Array.isArray(meta?.['profile']) ? meta['profile'].flatMap((url: unknown) => textIn(url) ?? []) : [];
  const security = objectsIn(meta?.['security']).map(({ system, code }) => ({ system, code }));
  return { ...(profile.length > 0 && { profile }), ...(security.length > 0 && { security }) };
}

/** Deeper than a block that can be read. */
const deepest = 64;

/** undefined: nothing is left of it. FHIR knows no empty lists and no empty elements. */
function cleanedOf(value: unknown, from: JsonObject, redaction: Redaction, depth = 0): unknown {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return redaction.withoutBsn(value);
  if (Array.isArray(value)) {
    const items = value.map((item) => cleanedOf(item, from, redaction, depth + 1)).filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (!isJsonObject(value)) return value;
  if (isReference(value)) return redaction.follow(value, from) ?? undefined;
  const entries = Object.entries(value).flatMap(([name, content]) => {
    const cleaned = cleanedOf(content, from, redaction, depth + 1);
    return cleaned === undefined ? [] : [[name, cleaned] as const];
  });
  return entries.length === 0 || isEmptyExtension(value, entries.length) ? undefined : Object.fromEntries(entries);
}

/** By shape, for extensions of every vendor hold references as well; an identifier in a Reference is an object. */
const isReference = (value: JsonObject): boolean => typeof value['reference'] === 'string' || isJsonObject(value['identifier']);

/** An extension that held only a reference which does not lead anywhere. */
const isEmptyExtension = (value: JsonObject, left: number): boolean => 'url' in value && left === 1 && Object.keys(value).length > 1;
