import type { JsonObject } from '#libs/fhir';
import type { BlockKind } from '../../domain/blocks/building-block.js';
import { codingsIn, objectIn, objectsIn } from '../reading/read.js';
import { categoryCodes, otherCategoryCodes, profiles, systems } from '../reading/systems.js';

const kinds = ['MA', 'TA', 'MGB'] as const;
/** Of each type a source is asked for one kind. */
const kindsAsked: ReadonlyMap<unknown, BlockKind> = new Map([['MedicationRequest', 'MA'], ['MedicationDispense', 'TA'], ['MedicationStatement', 'MGB']]);

/** `other`: a block that builds no overview. `unknown`: medication of which nobody can say what it is. */
export type KindOfBlock = BlockKind | 'other' | 'unknown' | 'no-medication';

/** By category, never by type of resource: three kinds share MedicationRequest. Without category by declared profile. */
export function kindOf(resource: JsonObject): KindOfBlock {
  const isMedication = kindsAsked.has(resource['resourceType']);
  const codes = categoryCodesIn(resource);
  const byCategory = kinds.find((kind) => codes.includes(categoryCodes[kind]));
  if (byCategory) return isMedication ? byCategory : 'no-medication';
  if (!isMedication) return 'no-medication';
  if (codes.some((code) => otherCategoryCodes.includes(code))) return 'other';
  return codes.length > 0 ? 'unknown' : (kindByProfile(resource) ?? 'unknown');
}

function categoryCodesIn(resource: JsonObject): string[] {
  const category = resource['category'];
  const concepts = Array.isArray(category) ? objectsIn(category) : [objectIn(category)];
  return concepts.flatMap(codingsIn).flatMap(({ system, code }) => (system === systems.snomed && typeof code === 'string' ? [code] : []));
}

function kindByProfile(resource: JsonObject): BlockKind | undefined {
  const declared = objectIn(resource['meta'])?.['profile'];
  const urls = Array.isArray(declared) ? declared.map((url) => String(url).split('|')[0]) : [];
  return kinds.find((kind) => urls.includes(profiles[kind]));
}

/** Under which name a block is listed of which nobody can say what it is: the kind that its source was asked for. */
export const kindAskedOf = (resource: JsonObject): BlockKind => kindsAsked.get(resource['resourceType']) ?? 'MA';
