import { isJsonObject, type JsonObject } from '#libs/fhir';
import { objectIn, objectsIn, textIn } from '../reading/read.js';
import { extensions } from '../reading/systems.js';
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
  const kept = Object.fromEntries(allowedElements(String(resource['resourceType'])).flatMap((element) => (element in resource ? [[element, resource[element]] as const] : [])));
  const cleaned = objectIn(cleanedOf(kept, resource, redaction)) ?? {};
  return { ...cleaned, resourceType: resource['resourceType'], id: uuidFor(name), meta: metaOf(resource) };
}

function metaOf(resource: JsonObject): JsonObject {
  const meta = objectIn(resource['meta']);
  const profile = Array.isArray(meta?.['profile']) ? meta['profile'].flatMap((url: unknown) => textIn(url) ?? []) : [];
  const security = objectsIn(meta?.['security']).map(({ system, code }) => ({ system, code }));
  return { ...(profile.length > 0 && { profile }), ...(security.length > 0 && { security }) };
}

/** What somebody wrote beside the medicine and its dose. */
const inTheirOwnWords: readonly string[] = ['note', 'patientInstruction', '_patientInstruction'];
const additionalInformation: readonly unknown[] = [extensions.agreementInformation, extensions.administrationInformation];

/** Deeper than a block that can be read. */
const deepest = 64;

/**
 * undefined: nothing is left of it. FHIR knows no empty lists and no empty elements. Whatever stays as it was is passed
 * on, not copied: every element of every resource passes here.
 */
function cleanedOf(value: unknown, from: JsonObject, redaction: Redaction, depth = 0): unknown {
  if (depth > deepest) return undefined;
  if (typeof value === 'string') return redaction.withoutBsn(value);
  if (Array.isArray(value)) return cleanedItems(value, from, redaction, depth);
  if (!isJsonObject(value)) return value;
  if (redaction.withoutNotes && additionalInformation.includes(value['url'])) return undefined;
  if (isReference(value)) return redaction.follow(value, from) ?? undefined;
  return cleanedElements(value, from, redaction, depth);
}

function cleanedItems(items: readonly unknown[], from: JsonObject, redaction: Redaction, depth: number): readonly unknown[] | undefined {
  const cleaned = items.map((item) => cleanedOf(item, from, redaction, depth + 1));
  if (items.length > 0 && cleaned.every((item, at) => item !== undefined && item === items[at])) return items;
  const left = cleaned.filter((item) => item !== undefined);
  return left.length > 0 ? left : undefined;
}

function cleanedElements(value: JsonObject, from: JsonObject, redaction: Redaction, depth: number): JsonObject | undefined {
  const names = Object.keys(value);
  const cleaned = names.map((name) => (redaction.withoutNotes && inTheirOwnWords.includes(name) ? undefined : cleanedOf(value[name], from, redaction, depth + 1)));
  if (names.length > 0 && cleaned.every((content, at) => content !== undefined && content === value[names[at] ?? ''])) return value;
  const left = names.flatMap((name, at) => (cleaned[at] === undefined ? [] : [[name, cleaned[at]] as const]));
  return left.length === 0 || isEmptyExtension(value, left.length) ? undefined : Object.fromEntries(left);
}

/** By shape, for extensions of every vendor hold references as well; an identifier in a Reference is an object. */
const isReference = (value: JsonObject): boolean => typeof value['reference'] === 'string' || isJsonObject(value['identifier']);

/** An extension that held only a reference which does not lead anywhere. */
const isEmptyExtension = (value: JsonObject, left: number): boolean => 'url' in value && left === 1 && Object.keys(value).length > 1;
