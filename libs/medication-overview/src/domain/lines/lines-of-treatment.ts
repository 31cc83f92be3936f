import { isOf, type BuildingBlock } from '../blocks/building-block.js';
import { agreementsOf, isInterruptedAt, type Agreement } from '../validity/agreement.js';
import { courseOfAdministrations, courseOfPrescriptions, type Course } from './course.js';
import type { LineCategory, MedicationLine, Reconciled } from './line.js';
import { linesOfUse } from './lines-of-use.js';
import { notProcessedYet } from './not-processed-yet.rule.js';
import { placeAdministrations, placeLeading } from './placing/place-agreements.js';
import { goesOnAfter, liesAhead, placeUses } from './placing/place-uses.js';
import { eachOnce, type Placement } from './placing/placement.js';
import { stateNow } from './windows.js';

/** At most one line for now and one ahead; every block is on a line or has its reason. */
export function linesOfTreatment(treatment: string | null, blocks: readonly BuildingBlock[], at: number): Reconciled {
  const uses = blocks.filter(isOf('MGB'));
  const prescribed = agreementsOf(blocks.filter(isOf('MA')));
  const administered = agreementsOf(blocks.filter(isOf('TA')));
  if (prescribed.length + administered.length === 0) return linesOfUse(treatment, uses, at);
  const course = prescribed.length > 0 ? courseOfPrescriptions(prescribed, at) : courseOfAdministrations(administered, at);
  const onTheirOwn = usesWithoutAgreement(course, uses, at);
  const agreed = eachOnce([
    ...placeLeading(course, at, prescribed.length === 0),
    ...(prescribed.length > 0 ? placeAdministrations(administered, course, at) : []),
  ]);
  const placements = [...agreed, ...placeUses(uses.filter((use) => !onTheirOwn.includes(use)), course, agreed, at)];
  return joined(linesOfCourse(treatment, course, placements, at), linesOfUse(treatment, onTheirOwn, at));
}

function usesWithoutAgreement({ now, next }: Course, uses: readonly BuildingBlock[], at: number): readonly BuildingBlock[] {
  if (!now) return next.length > 0 ? [] : uses;
  if (stateNow(now, at) !== 'ended-long-ago') return [];
  return uses.filter(goesOnAfter(now.until)).filter((use) => next.length === 0 || !liesAhead(use, at));
}

function linesOfCourse(treatment: string | null, { now, next }: Course, placements: readonly Placement[], at: number): Reconciled {
  const state = now ? stateNow(now, at) : 'ended-long-ago';
  const lines: MedicationLine[] = [];
  if (now && state !== 'ended-long-ago') lines.push(lineOn(now, 'now', state, { treatment, placements, at }));
  if (next[0]) lines.push(lineOn(next[0], 'ahead', 'future', { treatment, placements, at }));
  const shown = new Set(lines.flatMap((line) => line.blocks.map(({ block }) => block)));
  const notShown = placements.filter(({ block }) => !shown.has(block)).map(({ block, otherwise }) => ({ block, treatment, reason: otherwise }));
  return { lines, notShown };
}

interface Setting {
  readonly treatment: string | null;
  readonly placements: readonly Placement[];
  readonly at: number;
}

function lineOn(agreement: Agreement, when: 'now' | 'ahead', category: LineCategory, { treatment, placements, at }: Setting): MedicationLine {
  const { block, start, end } = agreement;
  const blocks = placements.flatMap((placement) => (placement[when] ? [{ block: placement.block, role: placement[when] }] : []));
  return {
    treatment,
    linked: [],
    category,
    interrupted: category !== 'recently-stopped' && isInterruptedAt(agreement, Math.max(at, agreement.from)),
    medicine: block.medicine,
    dose: block.dose,
    period: { start, end },
    basis: block.kind,
    blocks,
    flags: notProcessedYet(block.kind, category, blocks),
  };
}

const joined = (one: Reconciled, other: Reconciled): Reconciled => ({
  lines: [...one.lines, ...other.lines],
  notShown: [...one.notShown, ...other.notShown],
});
