import type { JsonObject } from '#libs/fhir';
import { momentIn } from '../../elements/period.js';
import { treatmentIn } from '../../blocks/provenance.js';
import { NotReadable, objectIn, required } from '../../reading/read.js';
import type { GivenContents } from '../mapped.js';

/** http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAdministration2, element by element. null: it was not given. */
export function administration(resource: JsonObject): GivenContents | null {
  if (notGiven.includes(resource['status']) || isOfNothing(resource)) return null;
  if (resource['status'] !== 'completed') throw new NotReadable('it does not say whether it was given');
  const givenAt = resource['effectiveDateTime'] ?? objectIn(resource['effectivePeriod'])?.['start'];
  return {
    treatment: treatmentIn(resource),
    at: required(momentIn(givenAt, 'its moment'), 'nobody says when it was given'),
  };
}

const notGiven: readonly unknown[] = ['not-done', 'entered-in-error'];

/** What was put off is sent as completed, with a dose of nothing. */
const isOfNothing = (resource: JsonObject): boolean => objectIn(objectIn(resource['dosage'])?.['dose'])?.['value'] === 0;
