import type { JsonObject } from '#libs/fhir';
import { kinds, systems, type Kind } from '../reading/names.js';
import { objectIn, objectsIn } from '../reading/read.js';
import { product } from './product.mapper.js';

/** What is the same in every block, and the same in STU3 and R4. */
export interface CommonR4 {
  readonly id: unknown;
  readonly meta: JsonObject;
  readonly contained: readonly JsonObject[];
  readonly identifier: unknown;
  readonly medicationReference: unknown;
  readonly medicationCodeableConcept: unknown;
  readonly subject: unknown;
  readonly note: unknown;
}

export const commonElements = (resource: JsonObject, kind: Kind): CommonR4 => ({
  id: resource['id'],
  meta: { ...objectIn(resource['meta']), profile: [kinds[kind].r4Profile] },
  contained: objectsIn(resource['contained']).map(product),
  identifier: resource['identifier'],
  medicationReference: resource['medicationReference'],
  medicationCodeableConcept: resource['medicationCodeableConcept'],
  subject: resource['subject'],
  note: resource['note'],
});

export const categoryOf = (kind: Kind): JsonObject => ({ coding: [{ system: systems.snomed, code: kinds[kind].r4 }] });
