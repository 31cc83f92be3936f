import type { JsonObject } from '#libs/fhir';
import { referenceWithRole } from '../elements/author.js';
import { nlCore, statusSystems } from '../reading/names.js';
import { objectIn, objectsIn, present } from '../reading/read.js';

/** http://nictiz.nl/fhir/StructureDefinition/zib-AllergyIntolerance of 2017, as nl-core of 2020 says the same. */
export function allergyIntolerance(resource: JsonObject): JsonObject {
  const { assertedDate, clinicalStatus, verificationStatus, asserter, recorder, note, ...same } = resource;
  return present({
    ...same,
    meta: { ...objectIn(resource['meta']), profile: [nlCore.allergyIntolerance] },
    clinicalStatus: statusOf(clinicalStatus, statusSystems.clinical),
    verificationStatus: statusOf(verificationStatus, statusSystems.verification),
    _category: categoriesOf(resource['_category']),
    recordedDate: resource['recordedDate'] ?? assertedDate,
    asserter: referenceWithRole(asserter),
    recorder: referenceWithRole(recorder),
    note: objectsIn(note),
  });
}

/** A code in STU3, a concept in R4; some sources of STU3 send the concept already. */
const statusOf = (status: unknown, system: string): unknown => (typeof status === 'string' ? { coding: [{ system, code: status }] } : status);

/** The zib's own category hangs on the code of FHIR. */
const categoriesOf = (categories: unknown): JsonObject[] =>
  objectsIn(categories).map((category) => ({ ...category, extension: objectsIn(category['extension']).map(({ url, ...value }) => ({ ...value, url: url === nlCore.codeSpecificationBefore ? nlCore.codeSpecification : url })) }));
