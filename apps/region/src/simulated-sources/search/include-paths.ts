import { listOf, type FhirRecord, type Reference } from '../store/record.js';
import { clientElementOf } from '../store/resource-types.js';

type Path = readonly string[];

/** Search parameters that are references, by type: where in the resource the reference stands. */
const paths: Readonly<Record<string, Readonly<Record<string, Path>>>> = {
  AllergyIntolerance: { asserter: ['asserter'], recorder: ['recorder'] },
  CareTeam: { participant: ['participant', 'member'] },
  Condition: { asserter: ['asserter'] },
  Location: { organization: ['managingOrganization'] },
  MedicationAdministration: { medication: ['medicationReference'], performer: ['performer', 'actor'] },
  MedicationDispense: { destination: ['destination'], medication: ['medicationReference'], performer: ['performer', 'actor'], prescription: ['authorizingPrescription'] },
  MedicationRequest: { 'intended-performer': ['performer'], medication: ['medicationReference'], requester: ['requester'] },
  MedicationStatement: { medication: ['medicationReference'], source: ['informationSource'] },
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

/** Every reference that stands there, through lists. */
export function referencesAt(record: FhirRecord, path: Path): string[] {
  const found = path.reduce<readonly unknown[]>((parts, step) => parts.flatMap((part) => listOf((part as FhirRecord)[step])), [record]);
  return (found as readonly Reference[]).flatMap(({ reference }) => reference ?? []);
}
