import { hasEndedAt, type Agreement } from '../validity/agreement.js';
import { shifted } from '../time/moment.js';

/** Months by the Dutch calendar (docs/medication-lines.md 4.1). */
const recentlyStoppedMonths = 2;
const futureMonths = 3;
const useMonths = 13;

interface Windows {
  readonly at: number;
  readonly recentlyStoppedFrom: number;
  readonly futureUntil: number;
  readonly useFrom: number;
}

let last: Windows | undefined;

/** One overview asks for one moment many times. */
function windowsAt(at: number): Windows {
  if (last?.at === at) return last;
  last = {
    at,
    recentlyStoppedFrom: shifted(at, { months: -recentlyStoppedMonths }),
    futureUntil: shifted(at, { months: futureMonths }),
    useFrom: shifted(at, { months: -useMonths }),
  };
  return last;
}

export type StateNow = 'current' | 'recently-stopped' | 'ended-long-ago';

export function stateNow(agreement: Agreement, at: number): StateNow {
  if (!hasEndedAt(agreement, at)) return 'current';
  return agreement.until >= windowsAt(at).recentlyStoppedFrom ? 'recently-stopped' : 'ended-long-ago';
}

export const isNearEnough = (from: number, at: number): boolean => from <= windowsAt(at).futureUntil;

export const isTooOldAsUse = (registeredAt: number, at: number): boolean => registeredAt < windowsAt(at).useFrom;
