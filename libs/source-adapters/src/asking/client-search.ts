import { systems } from '#libs/fhir';
import type { Question } from './question.js';

const rowsPerPage = 100;

export interface ClientSearch {
  readonly resourceType: string;
  /** What of it, as `system|code`; none: everything of this type. */
  readonly of?: { readonly category: string } | { readonly code: string };
  readonly include: readonly string[];
}

/** One kind of record of one client, without a bound on the period: a stop outside it would revive a medicine. */
export const clientSearch = ({ resourceType, of, include }: ClientSearch, bsn: string, iterated: Question['searchParams'] = {}): Question => ({
  resourceType,
  searchParams: {
    'patient.identifier': `${systems.bsn}|${bsn}`,
    ...(of ?? {}),
    _include: include.map((parameter) => `${resourceType}:${parameter}`),
    ...iterated,
    _count: rowsPerPage,
  },
});
