import type { JsonObject } from '#libs/fhir';
import { referenceWithRole } from '../elements/author.js';
import { nlCore } from '../reading/names.js';
import { objectIn, objectsIn, present, textIn } from '../reading/read.js';

/** http://nictiz.nl/fhir/StructureDefinition/zib-LaboratoryTestResult-Observation of 2017, as nl-core of 2020 says the same. */
export function laboratoryResult(resource: JsonObject): JsonObject {
  const { comment, interpretation, performer, context, related: _related, ...same } = resource;
  return present({
    ...same,
    meta: { ...objectIn(resource['meta']), profile: [nlCore.laboratoryResult] },
    performer: objectsIn(performer).map(referenceWithRole),
    interpretation: objectsIn(interpretation),
    encounter: context,
    note: textIn(comment) ? [{ text: comment }] : undefined,
  });
}
