import type { Rendered } from '#libs/disclosure';
import type { ClientKey } from '#libs/kernel';
import type { BlockSearch } from '../domain/block-search.js';
import type { MedicationOverview } from '../domain/overview.js';

export const OVERVIEW_FORM = Symbol('OVERVIEW_FORM');

/** How an overview can be written; all are made from one result. `html` and `text` are the page for a person. */
export type Notation = 'bundle' | 'json' | 'html' | 'text';

export interface OverviewSubject {
  readonly client: ClientKey;
  readonly bsn: string;
}

export type WriteOverview = (overview: MedicationOverview) => Rendered;

export interface OverviewForm {
  as(notation: Notation, subject: OverviewSubject): WriteOverview;
  /** Only the blocks that were searched for. */
  found(search: BlockSearch, subject: OverviewSubject): WriteOverview;
}
