import type { BuildingBlock } from '../blocks/building-block.js';
import { hasBegunAt, hasEndedAt, type Agreement } from '../validity/agreement.js';
import { givesWayToAnother } from '../validity/a-stopped-administration-gives-way.rule.js';
import { agreementsAhead, agreementThatCounts } from '../validity/newest-agreement-replaces-the-former.rule.js';
import { isNearEnough } from './windows.js';

/** How a treatment stands at a moment: the agreements that lead it, and which of them counts. */
export interface Course {
  readonly leading: readonly Agreement[];
  readonly now: Agreement | undefined;
  /** Within the window, the nearest first. */
  readonly next: readonly Agreement[];
  readonly tooFar: readonly Agreement[];
}

/** MAs lead where there are any. */
export function courseOfPrescriptions(leading: readonly Agreement[], at: number): Course {
  return withWindow(leading, agreementThatCounts(leading, at), agreementsAhead(leading, at), at);
}

/** TAs without an MA: several may stand side by side, the last registered of those that run says the dose. */
export function courseOfAdministrations(leading: readonly Agreement[], at: number): Course {
  const valid = leading.filter(({ isCancelled }) => !isCancelled);
  const begun = valid.filter((one) => hasBegunAt(one, at) && !givesWayToAnother(one, leading, at));
  const now = begun.toSorted((one, other) => Number(hasEndedAt(one, at)) - Number(hasEndedAt(other, at)) || other.place - one.place)[0];
  const ahead = valid.filter((one) => !hasBegunAt(one, at)).toSorted((one, other) => one.from - other.from || one.place - other.place);
  return withWindow(leading, now, ahead, at);
}

function withWindow(leading: readonly Agreement[], now: Agreement | undefined, ahead: readonly Agreement[], at: number): Course {
  const next = ahead.filter(({ from }) => isNearEnough(from, at));
  return { leading, now, next, tooFar: ahead.filter((one) => !next.includes(one)) };
}

/** The blocks after which a use must be recorded to count. */
export const blocksThatCount = (agreement: Agreement | undefined, administrations: readonly BuildingBlock[]): BuildingBlock[] =>
  agreement ? [agreement.block, ...administrations] : [];
