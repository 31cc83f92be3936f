import { hasEndedAt, type Agreement } from '../validity/agreement.js';
import { shifted } from '../time/moment.js';

/** Months by the Dutch calendar (standards 1.7, 9). */
const recentlyStoppedMonths = 2;
const futureMonths = 3;
const useMonths = 13;

export type StateNow = 'current' | 'recently-stopped' | 'ended-long-ago';

export function stateNow(agreement: Agreement, at: number): StateNow {
  if (!hasEndedAt(agreement, at)) return 'current';
  return agreement.until >= shifted(at, { months: -recentlyStoppedMonths }) ? 'recently-stopped' : 'ended-long-ago';
}

export const isNearEnough = (from: number, at: number): boolean => from <= shifted(at, { months: futureMonths });

export const isTooOldAsUse = (registeredAt: number, at: number): boolean => registeredAt < shifted(at, { months: -useMonths });
