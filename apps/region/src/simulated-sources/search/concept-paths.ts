import { listOf, type FhirRecord } from '../store/record.js';

export type Path = readonly string[];

const withCategory = new Set([
  'AllergyIntolerance', 'CarePlan', 'CareTeam', 'Communication', 'CommunicationRequest', 'Composition', 'Condition', 'Consent',
  'DiagnosticReport', 'DocumentReference', 'Flag', 'Goal', 'MedicationAdministration', 'MedicationDispense', 'MedicationRequest',
  'MedicationStatement', 'Observation', 'Procedure', 'ServiceRequest',
]);
const withCode = new Set([
  'AllergyIntolerance', 'Condition', 'DiagnosticReport', 'List', 'Medication', 'Observation', 'Procedure', 'ServiceRequest',
]);

/** Search parameters that are codes, by type: where in the resource each may stand. */
export function conceptPathsOf(type: string): Readonly<Record<string, readonly Path[]>> {
  const inReactions: readonly Path[] = type === 'AllergyIntolerance' ? [['reaction', 'substance']] : [];
  return {
    ...(withCategory.has(type) && { category: [['category']] }),
    ...(withCode.has(type) && { code: [['code'], ...inReactions] }),
  };
}

/** Every value that stands there, through lists; a step that is an address keeps the extensions of that name. */
export const valuesAt = (record: FhirRecord, path: Path): readonly unknown[] =>
  path.reduce<readonly unknown[]>((parts, step) => parts.flatMap((part) => valuesOf(part as FhirRecord, step)), [record]);

const valuesOf = (part: FhirRecord, step: string): readonly unknown[] => (step.startsWith('http:') ? (part['url'] === step ? [part] : []) : listOf(part[step]));
