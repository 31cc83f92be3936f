import type { JsonObject } from '#libs/fhir';
import { everyKind, kinds, otherCategories, otherProfiles, systems, type Kind } from './names.js';
import { NotCarriedOver } from './not-carried-over.js';
import { codingsIn, objectIn, objectsIn } from './read.js';

export type KindOfResource = Kind | 'other' | 'no-medication';

const types: readonly unknown[] = everyKind.map((kind) => kinds[kind].type);

/** By category, never by type; without category by declared profile. What contradicts itself is not decided here. */
export function kindOf(resource: JsonObject): KindOfResource {
  if (!types.includes(resource['resourceType'])) return 'no-medication';
  const codings = objectsIn(resource['category']).flatMap(codingsIn);
  const [kind, second] = codings.length > 0 ? kindsByCategory(codings) : kindsByProfile(resource);
  if (!kind) throw new NotCarriedOver('it does not say what kind of block it is');
  if (second) throw new NotCarriedOver('it says of itself that it is two kinds of block');
  if (kind === 'other') return kind;
  if (kinds[kind].type !== resource['resourceType']) throw new NotCarriedOver('its kind and its type contradict each other');
  if (kindsByProfile(resource).some((declared) => declared !== kind)) throw new NotCarriedOver('its category and its profile contradict each other');
  return kind;
}

function kindsByCategory(codings: readonly JsonObject[]): (Kind | 'other')[] {
  const found = everyKind.filter((kind) => codings.some(({ system, code }) => system === kinds[kind].system && code === kinds[kind].code));
  const isOther = codings.some(({ system, code }) => system === systems.snomed && otherCategories.includes(String(code)));
  return isOther ? [...found, 'other'] : found;
}

/** An agreement that declares the R4 profile beside a category of 9.0.7 is the same kind of block. */
function kindsByProfile(resource: JsonObject): (Kind | 'other')[] {
  const declared: unknown = objectIn(resource['meta'])?.['profile'];
  const urls = Array.isArray(declared) ? declared.map((url) => String(url).split('|')[0] ?? '') : [];
  const found = everyKind.filter((kind) => urls.includes(kinds[kind].profile) || urls.includes(kinds[kind].r4Profile));
  return urls.some((url) => otherProfiles.includes(url)) ? [...found, 'other'] : found;
}
