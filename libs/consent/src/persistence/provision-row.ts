import type { NewProvision } from '../domain/consent-record.js';

/** A provision as it is stored: dates as ISO text. */
export type ProvisionRow = Omit<NewProvision, 'from' | 'until'> & { readonly from: string | null; readonly until: string | null };

export const toRow = (provision: NewProvision): ProvisionRow => ({
  ...provision,
  from: provision.from?.toISOString() ?? null,
  until: provision.until?.toISOString() ?? null,
});

export const fromRow = (row: ProvisionRow): NewProvision => ({ ...row, from: dateIn(row.from), until: dateIn(row.until) });

const dateIn = (text: string | null): Date | null => (text === null ? null : new Date(text));
