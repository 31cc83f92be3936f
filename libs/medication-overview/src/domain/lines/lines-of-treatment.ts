import { isOf, type BuildingBlock } from '../blocks/building-block.js';
import { lookNow } from '../flags/raised-flag.js';
import { isStopForAnAdverseReaction } from '../validity/adverse-reaction.js';
import { agreementsOf, isInterruptedAt, type Agreement } from '../validity/agreement.js';
import { courseOfAdministrations, courseOfPrescriptions, type Course } from './course.js';
import { isForNow, type LineBlock, type LineCategory, type MedicationLine, type Reconciled } from './line.js';
import { linesOfUse } from './lines-of-use.js';
import { notShownBeside, type WhyNot } from './not-shown.js';
import { placeAdministrations, placeLeading } from './placing/place-agreements.js';
import { placeUses } from './placing/place-uses.js';
import { eachOnce, whyNotShown, type Placement } from './placing/placement.js';
import { whatGoesOn } from './what-goes-on.js';
import { stateNow } from './windows.js';

/** At most one line for now and one ahead; every block is on a line or has its reason. */
export function linesOfTreatment(treatment: string | null, blocks: readonly BuildingBlock[], at: number): Reconciled {
  const uses = blocks.filter(isOf('MGB'));
  const prescribed = agreementsOf(blocks.filter(isOf('MA')));
  const administered = agreementsOf(blocks.filter(isOf('TA')));
  if (prescribed.length + administered.length === 0) return linesOfUse(treatment, uses, at);
  const isPrescribed = prescribed.length > 0;
  const course = isPrescribed ? courseOfPrescriptions(prescribed, at) : courseOfAdministrations(administered, at);
  const beside = isPrescribed ? administered : [];
  const agreed = eachOnce([...placeLeading(course, at, !isPrescribed), ...placeAdministrations(beside, course, at)]);
  const placements = [...agreed, ...placeUses(uses, course, agreed, at)];
  const goesOn = whatGoesOn(course, beside, uses, at);
  const onItsOwn = goesOn.size > 0 ? linesOfTreatment(treatment, [...goesOn], at) : nothing;
  const ahead = placements.filter(({ block, now }) => now === 'future' && !goesOn.has(block)).map(({ block }): LineBlock => ({ block, role: 'future' }));
  const lines = [...onItsOwn.lines.map(amid(course, ahead)), ...linesOfCourse({ course, treatment, placements, at }, onItsOwn.lines.some(isForNow))];
  const reasons = [...placements.map((placement): WhyNot => [placement.block, whyNotShown(placement)]), ...onItsOwn.notShown.map(({ block, reason }): WhyNot => [block, reason])];
  return { lines, notShown: notShownBeside(lines, reasons, treatment) };
}

const nothing: Reconciled = { lines: [], notShown: [] };

/** What goes on by itself: what lies ahead stands on its line too, and an agreement that ended contradicts it. */
const amid = ({ now }: Course, ahead: readonly LineBlock[]) => (line: MedicationLine): MedicationLine =>
  isForNow(line) ? { ...line, blocks: [...line.blocks, ...ahead], flags: now ? [lookNow('contradiction')] : line.flags } : line;

interface Setting {
  readonly course: Course;
  readonly treatment: string | null;
  readonly placements: readonly Placement[];
  readonly at: number;
}

/** A stop for an adverse reaction stays to be seen, however long ago. */
function linesOfCourse(setting: Setting, isShownNow: boolean): MedicationLine[] {
  const { course: { now, next }, placements, at } = setting;
  const state = now ? stateNow(now, at) : 'ended-long-ago';
  const keepsOldStop = !isShownNow && placements.some(({ block }) => isStopForAnAdverseReaction(block));
  const category = state === 'ended-long-ago' ? (keepsOldStop ? 'recently-stopped' : null) : state;
  return [...(now && category ? [lineOn(now, 'now', category, setting)] : []), ...(next ? [lineOn(next, 'ahead', 'future', setting)] : [])];
}

function lineOn(agreement: Agreement, when: 'now' | 'ahead', category: LineCategory, { treatment, placements, at }: Setting): MedicationLine {
  const { block, start, end } = agreement;
  return {
    treatment,
    linked: [],
    keys: [],
    category,
    interrupted: category === 'current' && isInterruptedAt(agreement, at),
    medicine: block.medicine,
    dose: block.dose,
    period: { start, end },
    basis: block.kind,
    blocks: placements.flatMap((placement) => (placement[when] ? [{ block: placement.block, role: placement[when] }] : [])),
    flags: [],
  };
}
