import { isOf, type BuildingBlock } from '../blocks/building-block.js';
import { roles, type MedicationLine, type Role } from '../lines/line.js';
import { agreementsOf, hasBegunAt, hasEndedAt, isInterruptedAt, type Agreement } from '../validity/agreement.js';

/** TAs on this line that run at this moment, neither ended nor paused; in these roles only. */
export function administrationsRunning({ blocks }: MedicationLine, moment: number, inRoles: readonly Role[] = roles): Agreement[] {
  const counting = new Set<BuildingBlock>(blocks.filter(({ role }) => inRoles.includes(role)).map(({ block }) => block));
  return agreementsOf(blocks.map(({ block }) => block).filter(isOf('TA'))).filter((one) => counting.has(one.block) && runsAt(one, moment));
}

const runsAt = (one: Agreement, moment: number): boolean =>
  !one.isCancelled && hasBegunAt(one, moment) && !hasEndedAt(one, moment) && !isInterruptedAt(one, moment);
