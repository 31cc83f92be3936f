import type { JsonObject } from '#libs/fhir';
import { momentIn } from '../../elements/period.js';
import { treatmentIn } from '../../blocks/provenance.js';
import { NotReadable, objectIn, required } from '../../reading/read.js';
import type { GivenContents } from '../mapped.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAdministration2, element by element. */
export function administration(resource: JsonObject): GivenContents {
  if (resource['status'] !== 'completed' || isOfNothing(resource)) throw new NotReadable('it was not given');
  const givenAt = resource['effectiveDateTime'] ?? objectIn(resource['effectivePeriod'])?.['start'];
  return {
    treatment: treatmentIn(resource),
    at: required(momentIn(givenAt, 'its moment'), 'nobody says when it was given'),
  };
}

/** What was put off is sent as completed, with a dose of nothing. */
const isOfNothing = (resource: JsonObject): boolean => objectIn(objectIn(resource['dosage'])?.['dose'])?.['value'] === 0;
