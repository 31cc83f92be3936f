import { hasBegunAt, type Agreement } from './agreement.js';

/**
 * Rule 2 (docs/medication-lines.md 3.4): a stop-TA and a new TA together invalidate the former TA. A new TA without a stop stands
 * beside it: daily tablets from the roll and one as needed are two TAs of one MA.
 */
export function givesWayToAnother(former: Agreement, all: readonly Agreement[], at: number): boolean {
  const isStopped = former.stops.some(({ stop }) => stop === 'definitive') && former.until <= at;
  // From the last: of thousands, the first look finds the one that matters.
  return isStopped && all.findLast((later) => later.place > former.place && !later.isCancelled && hasBegunAt(later, at) && later.until > former.from) !== undefined;
}
