import type { ClientKey } from '#libs/kernel';
import type { MedicationOverview } from '../domain/overview.js';

export const OVERVIEW_FORM = Symbol('OVERVIEW_FORM');

/** How an overview can be written; both are made from one result. */
export type Notation = 'bundle' | 'json';

export interface OverviewSubject {
  readonly client: ClientKey;
  readonly bsn: string;
}

export interface OverviewForm {
  readonly contentTypes: Readonly<Record<Notation, string>>;
  write(overview: MedicationOverview, notation: Notation, subject: OverviewSubject): string;
}
