import type { BuildingBlock } from '../blocks/building-block.js';
import { isStopForAnAdverseReaction } from '../validity/adverse-reaction.js';
import { inRegistrationOrder } from '../validity/registration-order.js';
import { startOf } from '../validity/what-a-stop-stops.rule.js';
import { liesAhead, saysNotUsed, saysPaused } from '../validity/what-a-use-says.js';
import type { LineBlock, LineCategory, MedicationLine, NotShownReason, Reconciled } from './line.js';
import { notShownBeside, type WhyNot } from './not-shown.js';
import { isNearEnough, isTooOldAsUse } from './windows.js';

/**
 * MGBs without an agreement: current if not older than 13 months (docs/medication-lines.md 4.3), also when their own period is
 * over; the last word of those that have begun counts, and of those that lie ahead the nearest.
 */
export function linesOfUse(treatment: string | null, uses: readonly BuildingBlock[], at: number): Reconciled {
  const words = inRegistrationOrder(uses).reverse().filter(({ stop }) => stop !== 'cancelled');
  const begun = words.filter((use) => !liesAhead(use, at));
  const ahead = words.filter((use) => liesAhead(use, at)).toSorted((one, other) => startOf(one) - startOf(other));
  const [whyNow, whyAhead] = [whyNotNow(begun[0], at), whyNotAhead(ahead[0], at)];
  const keepsOldStop = whyNow !== null && uses.some(isStopForAnAdverseReaction);
  const besides = ahead.map((block): LineBlock => ({ block, role: 'future' }));
  const now = whyNow === null || keepsOldStop ? linesOn(begun, keepsOldStop ? 'recently-stopped' : 'current', { treatment, at, besides }) : [];
  const lines = [...now, ...(whyAhead === null ? linesOn(ahead, 'future', { treatment, at, besides: [] }) : [])];
  const reasons = [...uses.map((use): WhyNot => [use, 'cancelled']), ...explained(begun, whyNow), ...explained(ahead, whyAhead)];
  return { lines, notShown: notShownBeside(lines, reasons, treatment) };
}

function whyNotNow(last: BuildingBlock | undefined, at: number): NotShownReason | null {
  if (last && isTooOldAsUse(last.registeredAt.ms, at)) return 'use-too-old';
  return last && saysNotUsed(last, at) ? 'not-used' : null;
}

function whyNotAhead(nearest: BuildingBlock | undefined, at: number): NotShownReason | null {
  if (nearest && !isNearEnough(startOf(nearest), at)) return 'too-far-ahead';
  return nearest && saysNotUsed(nearest, startOf(nearest)) ? 'not-used' : null;
}

/** Other reports were overtaken by one that the medicine is not used; all are too old, or too far, where the first is. */
const explained = (group: readonly BuildingBlock[], reason: NotShownReason | null): WhyNot[] =>
  reason === null ? [] : group.map((block, index) => [block, index > 0 && reason === 'not-used' ? 'superseded' : reason]);

interface Setting {
  readonly treatment: string | null;
  readonly at: number;
  readonly besides: readonly LineBlock[];
}

function linesOn(group: readonly BuildingBlock[], category: LineCategory, { treatment, at, besides }: Setting): MedicationLine[] {
  const [basis] = group;
  if (!basis) return [];
  const blocks = [...group.map((block): LineBlock => ({ block, role: block === basis ? 'basis' : 'use' })), ...besides];
  const { medicine, dose, period } = basis;
  return [{ treatment, linked: [], keys: [], category, interrupted: category === 'current' && saysPaused(basis, at), medicine, dose, period, basis: 'MGB', blocks, flags: [] }];
}
