import type { JsonObject } from '#libs/fhir';
import { objectsIn, present } from '../reading/read.js';

/** http://nictiz.nl/fhir/StructureDefinition/zib-Product: only the strength of an ingredient has another name in R4. */
export function product(resource: JsonObject): JsonObject {
  if (resource['resourceType'] !== 'Medication' || resource['ingredient'] === undefined) return resource;
  return { ...resource, ingredient: objectsIn(resource['ingredient']).map(({ amount, ...same }) => present({ ...same, strength: amount })) };
}
