import type { JsonObject } from '#libs/fhir';
import type { AllergyKind } from '../../../domain/alongside.js';
import { conceptText, conceptTextOrCode } from '../../elements/concept-text.js';
import { codeIn, codingsIn, objectsIn, required, textIn } from '../../reading/read.js';
import { extensions, systems } from '../../reading/systems.js';
import { withRemarks, type AllergyContents } from '../mapped.js';
import { isNoneOfOneKind, isNoneOfMedicines } from './none-known.js';

/** http://nictiz.nl/fhir/StructureDefinition/nl-core-AllergyIntolerance, element by element; null: it does not hold, or holds no longer. */
export function allergyIntolerance(resource: JsonObject): AllergyContents | null {
  const clinical = codesOf(resource['clinicalStatus']);
  const verification = codesOf(resource['verificationStatus']);
  const reactions = objectsIn(resource['reaction']);
  const saysNone = saysNoneKnown(resource);
  const passed = passedRemarks.find(([code]) => clinical.includes(code))?.[1];
  if (verification.some((code) => neverHeld.includes(code)) || (saysNone && passed)) return null;
  const agent = conceptTextOrCode(resource['code']) ?? reactions.map(({ substance }) => conceptTextOrCode(substance)).find((text) => text !== null);
  const manifestations = [...new Set(reactions.flatMap(({ manifestation }) => objectsIn(manifestation).flatMap((one) => conceptText(one) ?? [])))];
  return {
    kind: kindOf(resource),
    text: withRemarks(required(agent, 'it names no substance'), [
      passed,
      verification.includes('unconfirmed') ? 'niet bevestigd' : undefined,
      criticalities[String(resource['criticality'])],
      manifestations.length > 0 ? `reactie: ${manifestations.join(', ')}` : undefined,
    ]),
    saysNone,
    ...(isNoneOfOneKind(resource['code']) && { isOfOneKindOnly: true }),
  };
}

/** Refuted, or recorded by mistake; `nullified` is what the zib says for it. */
const neverHeld: readonly string[] = ['refuted', 'entered-in-error', 'nullified'];
const passedRemarks: readonly (readonly [string, string])[] = [['inactive', 'niet meer actief'], ['obsolete', 'niet meer actief'], ['resolved', 'voorbij'], ['completed', 'voorbij']];
const criticalities: Readonly<Record<string, string | undefined>> = { low: 'laag risico', high: 'hoog risico', 'unable-to-assess': 'risico niet te bepalen' };

/** Vendors write statuses under systems of their own, or as plain text: the codes are those of FHIR. */
const codesOf = (status: unknown): string[] => (typeof status === 'string' ? [status] : codingsIn(status).flatMap(({ code }) => textIn(code) ?? []));

/** Who names a substance or a reaction beside it does not say that there is none. */
const saysNoneKnown = (resource: JsonObject): boolean =>
  (isNoneOfMedicines(resource['code']) || isNoneOfOneKind(resource['code'])) && objectsIn(resource['reaction']).length === 0;

/** SNOMED categories of the zib (AllergieCategorieCodelijst): two speak of an allergy, the others of a tendency to react. */
const allergyCategories: readonly (string | null)[] = ['419199007', '426232007'];

function kindOf(resource: JsonObject): AllergyKind {
  const { type } = resource;
  if (type === 'allergy' || type === 'intolerance') return type;
  const [category] = objectsIn(resource['_category']).flatMap(({ extension }) => objectsIn(extension)).filter(({ url }) => url === extensions.codeSpecification);
  const code = codeIn(category?.['valueCodeableConcept'], systems.snomed) ?? codeIn({ coding: [category?.['valueCoding']] }, systems.snomed);
  return code === null || allergyCategories.includes(code) ? 'allergy' : 'adverse-reaction';
}
