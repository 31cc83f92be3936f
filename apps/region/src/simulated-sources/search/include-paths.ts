import type { FhirRecord, Reference } from '../store/record.js';
import { clientElementOf } from '../store/resource-types.js';
import { valuesAt, type Path } from './concept-paths.js';

/** SearchParameter/MedicationStatement-author and -prescriber of MP9. */
const ofUse = (role: 'Author' | 'Prescriber'): Path => ['extension', `http://nictiz.nl/fhir/StructureDefinition/ext-MedicationUse2.${role}`, 'valueReference'];

/** Search parameters that are references, by type: where in the resource the reference stands. */
const paths: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  AllergyIntolerance: { asserter: ['asserter'], recorder: ['recorder'] },
  CareTeam: { participant: ['participant', 'member'] },
  Condition: { asserter: ['asserter'] },
  Flag: { author: ['author'] },
  Location: { organization: ['managingOrganization'] },
  MedicationAdministration: { medication: ['medicationReference'], performer: ['performer', 'actor'], request: ['request'] },
  MedicationDispense: { destination: ['destination'], medication: ['medicationReference'], performer: ['performer', 'actor'], prescription: ['authorizingPrescription'] },
  MedicationRequest: { 'intended-performer': ['performer'], medication: ['medicationReference'], requester: ['requester'] },
  MedicationStatement: { author: ofUse('Author'), medication: ['medicationReference'], prescriber: ofUse('Prescriber'), source: ['informationSource'] },
  Observation: { 'derived-from': ['derivedFrom'], 'has-member': ['hasMember'], performer: ['performer'], specimen: ['specimen'] },
  Organization: { partof: ['partOf'] },
  Patient: { 'general-practitioner': ['generalPractitioner'], organization: ['managingOrganization'] },
  PractitionerRole: { location: ['location'], organization: ['organization'], practitioner: ['practitioner'] },
};

export function includePathsOf(type: string): Readonly<Record<string, Path>> {
  const client = clientElementOf(type);
  const own = paths[type] ?? {};
  if (client === null) return own;
  return { ...own, patient: [client], ...(client === 'subject' && { subject: [client] }) };
}

export const referencesAt = (record: FhirRecord, path: Path): string[] =>
  (valuesAt(record, path) as readonly Reference[]).flatMap(({ reference }) => reference ?? []);
