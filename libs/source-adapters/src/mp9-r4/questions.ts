import { systems } from '#libs/fhir';
import type { SearchParams } from 'fhir-kit-client';

export interface Question {
  readonly resourceType: string;
  readonly searchParams: SearchParams;
}

const rowsPerPage = 100;
const behindRoles = ['PractitionerRole:practitioner', 'PractitionerRole:organization'];

/** SNOMED category and what belongs with the answer, per kind of building block (standards 1.1 and 1.5). */
const kinds = [
  { resourceType: 'MedicationRequest', category: '33633005', include: ['medication', 'requester', 'patient'] },
  { resourceType: 'MedicationDispense', category: '422037009', include: ['medication', 'performer', 'patient'] },
  { resourceType: 'MedicationStatement', category: '422979000', include: ['medication', 'source', 'patient'] },
] as const;

/** MA, TA and MGB, whatever the kind of source, and no bound on the period: a stop outside it would revive a medicine. */
export const questionsAbout = (bsn: string): Question[] =>
  kinds.map(({ resourceType, category, include }) => ({
    resourceType,
    searchParams: {
      'patient.identifier': `${systems.bsn}|${bsn}`,
      category: `${systems.snomed}|${category}`,
      _include: include.map((parameter) => `${resourceType}:${parameter}`),
      '_include:iterate': behindRoles,
      _count: rowsPerPage,
    },
  }));
