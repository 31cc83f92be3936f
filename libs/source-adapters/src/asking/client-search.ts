import { systems } from '#libs/fhir';
import type { Question } from './question.js';

const rowsPerPage = 100;

export interface ClientSearch {
  readonly resourceType: string;
  /** What of it, as `system|code`; none: everything of this type. */
  readonly of?: { readonly category: string } | { readonly code: string };
  readonly include: readonly string[];
  /** By search parameters of MP9: a server that has those of FHIR alone may refuse the whole search for them. */
  readonly includeOfMp9?: readonly string[];
}

/** One kind of record of one client, without a bound on the period: a stop outside it would revive a medicine. */
export function clientSearch({ resourceType, of, include, includeOfMp9 = [] }: ClientSearch, bsn: string, iterated: Question['searchParams'] = {}): Question {
  const including = (parameters: readonly string[]): Question['searchParams'] => ({
    'patient.identifier': `${systems.bsn}|${bsn}`,
    ...(of ?? {}),
    _include: parameters.map((parameter) => `${resourceType}:${parameter}`),
    ...iterated,
    _count: rowsPerPage,
  });
  const searchParams = including([...include, ...includeOfMp9]);
  return { resourceType, searchParams, ...(includeOfMp9.length > 0 && { plainer: including(include) }) };
}
