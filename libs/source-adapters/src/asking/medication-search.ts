import { systems } from '#libs/fhir';
import type { Question } from './question.js';

const rowsPerPage = 100;

export interface MedicationSearch {
  readonly resourceType: string;
  /** As `system|code`. */
  readonly category: string;
  readonly include: readonly string[];
}

/** One kind of block of one client, without a bound on the period: a stop outside it would revive a medicine. */
export const medicationSearch = ({ resourceType, category, include }: MedicationSearch, bsn: string, iterated: Question['searchParams'] = {}): Question => ({
  resourceType,
  searchParams: {
    'patient.identifier': `${systems.bsn}|${bsn}`,
    category,
    _include: include.map((parameter) => `${resourceType}:${parameter}`),
    ...iterated,
    _count: rowsPerPage,
  },
});
