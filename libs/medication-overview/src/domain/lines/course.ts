import { compareInstants } from '../blocks/building-block.js';
import { hasBegunAt, hasEndedAt, type Agreement } from '../validity/agreement.js';
import { givesWayToAnother } from '../validity/a-stopped-administration-gives-way.rule.js';
import { agreementThatCounts } from '../validity/newest-agreement-replaces-the-former.rule.js';
import { isNearEnough } from './windows.js';

/** How a treatment stands at a moment: the agreements that lead it, and which of them counts. */
export interface Course {
  readonly leading: readonly Agreement[];
  readonly now: Agreement | undefined;
  /** What now stays until its own end; steps of a schedule all stand, the nearest first. */
  readonly ahead: readonly Agreement[];
  /** The nearest, within the window. */
  readonly next: Agreement | undefined;
}

/** MAs lead where there are any; of those that are to begin at one moment the last registered stands. */
export function courseOfPrescriptions(leading: readonly Agreement[], at: number): Course {
  const ahead = agreementsAhead(leading, at);
  const standing = ahead.filter(({ from }, index) => ahead[index - 1]?.from !== from);
  return courseOf(leading, agreementThatCounts(leading, at), standing, at);
}

/** TAs without an MA: several may stand side by side, the last registered of those that run says the dose. */
export function courseOfAdministrations(leading: readonly Agreement[], at: number): Course {
  const begun = leading.filter((one) => !one.isCancelled && hasBegunAt(one, at) && !givesWayToAnother(one, leading, at));
  const endOf = (one: Agreement): number => (hasEndedAt(one, at) ? one.until : Infinity);
  const now = begun.toSorted((one, other) => compareInstants(endOf(other), endOf(one)) || other.place - one.place)[0];
  return courseOf(leading, now, agreementsAhead(leading, at), at);
}

function agreementsAhead(leading: readonly Agreement[], at: number): Agreement[] {
  const begins = leading.filter((one) => !one.isCancelled && !hasBegunAt(one, at) && one.until > one.from);
  return begins.toSorted((one, other) => one.from - other.from || other.place - one.place);
}

const courseOf = (leading: readonly Agreement[], now: Agreement | undefined, ahead: readonly Agreement[], at: number): Course =>
  ({ leading, now, ahead, next: ahead.find(({ from }) => isNearEnough(from, at)) });
