/**
 * The overview of ten bundles at 2024-01-01T12:00:00+01:00, derived by hand from docs/medication-lines.md before the code
 * that makes it. All blocks come from one source, `ais` with URA 00000003; no source failed. 'rule 3.3' is that page's.
 *
 * - start and end: as the basis says; an end that a stop changed is the stop's; an end that only a duration gives is
 *   reckoned, as a Dutch moment ("until"). Compare them as moments; a date alone begins at midnight in the Netherlands.
 * - the order of lines and of blocks means nothing; flags are sorted by name.
 * - 'undecided' in a comment: the page does not say it, and what is written here is what a clinician would want to see.
 */
export type Category = 'current' | 'recently-stopped' | 'future';
export type Role = 'basis' | 'processed' | 'use' | 'stop' | 'superseded' | 'future';
export type Flag =
  | 'dose-differs' | 'not-processed' | 'same-substance' | 'contradiction' | 'unlinked' | 'adverse-reaction' | 'source-missing';
export type Level = 'look-now' | 'info';

/** The closed list of the contract. */
export const reasons = [
  'superseded', 'ended-long-ago', 'too-far-ahead', 'cancelled', 'use-too-old', 'not-used', 'entered-in-error', 'unreadable',
  'other-person', 'duplicate',
] as const;
export type Reason = (typeof reasons)[number];

export interface HandLine {
  /** The value of the MBH. */
  readonly treatment: string | null;
  readonly linked: readonly string[];
  readonly category: Category;
  readonly interrupted: boolean;
  readonly medicine: string;
  readonly dose: string;
  readonly period: { readonly start: string | null; readonly end: string | null };
  readonly basis: 'MA' | 'TA' | 'MGB';
  readonly flags: readonly (readonly [Flag, Level])[];
  readonly blocks: readonly (readonly [id: string, role: Role])[];
}

export interface HandBundle {
  /** As the bundle is named in test/overview/nictiz-bundles.ts. */
  readonly name: string;
  readonly lines: readonly HandLine[];
  readonly notShown: readonly (readonly [id: string, reason: Reason])[];
}
