/** The checks, in the order in which a vendor best mends them. */
export const checks = [
  'reachable', 'speaks-fhir', 'search-by-post', 'categories', 'paging', 'right-person', 'includes', 'readable', 'elements', 'stable-identifiers', 'unknown-client',
  'unknown-parameter', 'deadline', 'size', 'alongside',
] as const;
export type CheckName = (typeof checks)[number];

/** In plain Dutch, for whoever mends it. Never a BSN, and of the content nothing but ids and codes. */
export interface Finding {
  readonly check: CheckName;
  readonly state: 'passed' | 'warning' | 'failed';
  readonly asked: string;
  readonly came: string;
  /** null: nothing. */
  readonly mend: string | null;
}

type Said = (asked: string, came: string, mend?: string) => Finding;

export const of = (check: CheckName): { readonly passed: Said; readonly warning: Said; readonly failed: Said } => {
  const as = (state: Finding['state']): Said => (asked, came, mend) => ({ check, state, asked, came, mend: mend ?? null });
  return { passed: as('passed'), warning: as('warning'), failed: as('failed') };
};

/** Where an earlier check failed there is nothing to judge; that is not the same as passed. */
export const notTried = (check: CheckName, asked: string): Finding => of(check).warning(asked, 'niet te keuren: er kwam geen bruikbaar antwoord, of niets', 'Maak eerst in orde wat hierboven niet goed ging.');

/** Some of many: a report is read by a person. */
export function some(names: readonly string[], most = 5): string {
  const rest = names.length - most;
  return `${names.slice(0, most).join(', ')}${rest > 0 ? ` en nog ${rest}` : ''}`;
}
