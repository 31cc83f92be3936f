import { hasBegunAt, type Agreement } from './agreement.js';

/**
 * Rule 1 (docs/medication-lines.md 3.3): of the MAs that have begun the one registered last counts. One that had ended before
 * another began does not replace it, whenever it was registered: it is older, not newer.
 */
export function agreementThatCounts(agreements: readonly Agreement[], at: number): Agreement | undefined {
  let counts: Agreement | undefined;
  for (const one of agreements) {
    const isOlder = counts !== undefined && one.until <= counts.from;
    if (!one.isCancelled && hasBegunAt(one, at) && !isOlder) counts = one;
  }
  return counts;
}
