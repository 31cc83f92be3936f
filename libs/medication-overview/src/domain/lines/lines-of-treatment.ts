import { isOf, type BuildingBlock } from '../blocks/building-block.js';
import { wasStoppedForAnAdverseReaction } from '../flags/adverse-reaction.rule.js';
import { lookNow } from '../flags/raised-flag.js';
import { agreementsOf, isInterruptedAt, type Agreement } from '../validity/agreement.js';
import { courseOfAdministrations, courseOfPrescriptions, type Course } from './course.js';
import type { LineBlock, LineCategory, MedicationLine, Reconciled } from './line.js';
import { linesOfUse, type Named } from './lines-of-use.js';
import { placeAdministrations, placeLeading } from './placing/place-agreements.js';
import { placeUses } from './placing/place-uses.js';
import { eachOnce, type Placement } from './placing/placement.js';
import { whatGoesOn } from './what-goes-on.js';
import { stateNow } from './windows.js';

/** At most one line for now and one ahead; every block is on a line or has its reason. */
export function linesOfTreatment(named: Named, blocks: readonly BuildingBlock[], at: number): Reconciled {
  const uses = blocks.filter(isOf('MGB'));
  const prescribed = agreementsOf(blocks.filter(isOf('MA')));
  const administered = agreementsOf(blocks.filter(isOf('TA')));
  if (prescribed.length + administered.length === 0) return linesOfUse(named, uses, at);
  const isPrescribed = prescribed.length > 0;
  const course = isPrescribed ? courseOfPrescriptions(prescribed, at) : courseOfAdministrations(administered, at);
  const goesOn = new Set(whatGoesOn(course, isPrescribed ? administered : [], uses, at));
  const others = isPrescribed ? administered.filter(({ block }) => !goesOn.has(block)) : [];
  const agreed = eachOnce([...placeLeading(course, at, !isPrescribed), ...placeAdministrations(others, course, at)]);
  const placements = [...agreed, ...placeUses(uses.filter((use) => !goesOn.has(use)), course, agreed, at)];
  const onItsOwn = goesOn.size > 0 ? linesOfTreatment(named, [...goesOn], at) : nothing;
  const keepsOldStop = onItsOwn.lines.length === 0 && wasStoppedForAnAdverseReaction(blocks);
  const ahead = placements.filter(({ now }) => now === 'future').map(({ block }): LineBlock => ({ block, role: 'future' }));
  return joined(linesOfCourse(course, { named, placements, at, keepsOldStop }), beside(course, onItsOwn, ahead));
}

interface Setting {
  readonly named: Named;
  readonly placements: readonly Placement[];
  readonly at: number;
  /** A stop for an adverse reaction stays to be seen, however long ago. */
  readonly keepsOldStop: boolean;
}

function linesOfCourse({ now, next }: Course, setting: Setting): Reconciled {
  const { placements, named, at, keepsOldStop } = setting;
  const state = now ? stateNow(now, at) : 'ended-long-ago';
  const lines: MedicationLine[] = [];
  if (now && state !== 'ended-long-ago') lines.push(lineOn(now, 'now', state, setting));
  else if (now && keepsOldStop) lines.push(lineOn(now, 'now', 'recently-stopped', setting));
  if (next[0]) lines.push(lineOn(next[0], 'ahead', 'future', setting));
  const shown = new Set(lines.flatMap((line) => line.blocks.map(({ block }) => block)));
  const notShown = placements.filter(({ block }) => !shown.has(block)).map(({ block, otherwise }) => ({ block, treatment: block.treatment?.value ?? named.treatment, reason: otherwise }));
  return { lines, notShown };
}

function lineOn(agreement: Agreement, when: 'now' | 'ahead', category: LineCategory, { named, placements, at }: Setting): MedicationLine {
  const { block, start, end } = agreement;
  return {
    ...named,
    category,
    interrupted: category !== 'recently-stopped' && isInterruptedAt(agreement, Math.max(at, agreement.from)),
    medicine: block.medicine,
    dose: block.dose,
    period: { start, end },
    basis: block.kind,
    blocks: placements.flatMap((placement) => (placement[when] ? [{ block: placement.block, role: placement[when] }] : [])),
    flags: [],
  };
}

/** The agreement ended, and somebody says that the medicine is taken all the same; or it lies ahead. */
const beside = ({ now }: Course, { lines, notShown }: Reconciled, ahead: readonly LineBlock[]): Reconciled => ({
  lines: lines.map((line) => (line.category === 'current' ? { ...line, blocks: [...line.blocks, ...ahead], flags: now ? [lookNow('contradiction')] : [] } : line)),
  notShown,
});

const nothing: Reconciled = { lines: [], notShown: [] };

const joined = (one: Reconciled, other: Reconciled): Reconciled => ({
  lines: [...one.lines, ...other.lines],
  notShown: [...one.notShown, ...other.notShown],
});
