import { hasBegunAt, type Agreement } from './agreement.js';

/**
 * Rule 1 (standards 1.7): of the MAs that have begun the one registered last counts. One that had ended before
 * another began does not replace it, whenever it was registered: it is older, not newer.
 */
export function agreementThatCounts(agreements: readonly Agreement[], at: number): Agreement | undefined {
  const begun = agreements.filter((agreement) => !agreement.isCancelled && hasBegunAt(agreement, at));
  const standing = begun.filter((former) => !begun.some((later) => later.place > former.place && later.until > former.from));
  return standing.toSorted((one, other) => compareInstants(other.from, one.from) || other.place - one.place)[0];
}

/**
 * Agreements that lie ahead are weighed apart: what applies now stays until its own end. One gives way to another that
 * was registered later and applies already when it would begin; steps of a schedule all stand, the nearest first.
 */
export function agreementsAhead(agreements: readonly Agreement[], at: number): Agreement[] {
  const ahead = agreements.filter((agreement) => !agreement.isCancelled && !hasBegunAt(agreement, at));
  const appliesAtStartOf = (later: Agreement, former: Agreement): boolean => hasBegunAt(later, former.from) && later.until > former.from;
  const standing = ahead.filter((former) => !ahead.some((later) => later.place > former.place && appliesAtStartOf(later, former)));
  return standing.toSorted((one, other) => compareInstants(one.from, other.from) || one.place - other.place);
}

/** -Infinity included, which a subtraction would turn into NaN. */
const compareInstants = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);
