import { compareText, type BuildingBlock } from '../blocks/building-block.js';
import { wasStoppedForAnAdverseReaction } from '../flags/adverse-reaction.rule.js';
import type { MedicationLine, NotShownReason, Reconciled, Role } from './line.js';
import { liesAhead } from './placing/place-uses.js';
import { isNearEnough, isTooOldAsUse } from './windows.js';

/** Which treatment a line is of: its MBH, and those of the treatments that were joined to it. */
export interface Named {
  readonly treatment: string | null;
  readonly linked: readonly string[];
}

/** MGBs without an agreement: current if not older than 13 months (standards 1.7, 9); the last word of those begun counts. */
export function linesOfUse(named: Named, uses: readonly BuildingBlock[], at: number): Reconciled {
  const begun = uses.filter((use) => !liesAhead(use, at)).toSorted(latestFirst);
  const ahead = uses.filter((use) => liesAhead(use, at)).toSorted(latestFirst);
  const lines: MedicationLine[] = [];
  const notShown: Reconciled['notShown'][number][] = [];
  const add = (group: readonly BuildingBlock[], category: MedicationLine['category'], reason: NotShownReason | null): void => {
    if (group.length === 0) return;
    if (reason === null) lines.push(lineOfUse(named, group, category));
    else notShown.push(...group.map((block, index) => ({ block, treatment: block.treatment?.value ?? named.treatment, reason: index === 0 ? reason : reasonOfEarlier(reason) })));
  };
  const reason = whyNotCurrent(begun[0], at);
  if (reason !== null && reason !== 'cancelled' && wasStoppedForAnAdverseReaction(begun)) add(begun, 'recently-stopped', null);
  else add(begun, 'current', reason);
  add(ahead, 'future', whyNotAhead(ahead[0], at));
  return { lines, notShown };
}

function whyNotCurrent(last: BuildingBlock | undefined, at: number): NotShownReason | null {
  return last && isTooOldAsUse(last.registeredAt.ms, at) ? 'use-too-old' : whyNotUsed(last);
}

function whyNotAhead(last: BuildingBlock | undefined, at: number): NotShownReason | null {
  return last?.period.start && !isNearEnough(last.period.start.ms, at) ? 'too-far-ahead' : whyNotUsed(last);
}

function whyNotUsed(last: BuildingBlock | undefined): NotShownReason | null {
  if (last?.stop === 'cancelled') return 'cancelled';
  return last?.stop === 'definitive' ? 'not-used' : null;
}

/** Earlier reports were overtaken by one that the medicine is not used; all are too old where the last is. */
const reasonOfEarlier = (reason: NotShownReason): NotShownReason => (reason === 'not-used' || reason === 'cancelled' ? 'superseded' : reason);

function lineOfUse(named: Named, group: readonly BuildingBlock[], category: MedicationLine['category']): MedicationLine {
  const [basis] = group as readonly [BuildingBlock];
  const roleOf = (block: BuildingBlock): Role => (block === basis ? 'basis' : block.stop ? 'superseded' : 'use');
  return {
    ...named,
    category,
    interrupted: category === 'current' && basis.stop === 'temporary',
    medicine: basis.medicine,
    dose: basis.dose,
    period: basis.period,
    basis: 'MGB',
    blocks: group.map((block) => ({ block, role: roleOf(block) })),
    flags: [],
  };
}

const latestFirst = (one: BuildingBlock, other: BuildingBlock): number =>
  other.registeredAt.ms - one.registeredAt.ms || compareText(one.id, other.id) || compareText(one.key, other.key);
