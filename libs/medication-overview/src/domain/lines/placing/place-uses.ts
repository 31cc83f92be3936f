import type { BuildingBlock } from '../../blocks/building-block.js';
import { endsBefore } from '../../time/moment.js';
import { useCounts } from '../../validity/use-counts-after-the-newest-agreement.rule.js';
import { blocksThatCount, type Course } from '../course.js';
import { superseded, tooFarAhead, type Place, type Placement } from './placement.js';

export function placeUses(uses: readonly BuildingBlock[], course: Course, others: readonly Placement[], at: number): Placement[] {
  return uses.map((block) => ({ block, ...placeOfUse(block, course, others, at) }));
}

function placeOfUse(use: BuildingBlock, { now, next, tooFar }: Course, others: readonly Placement[], at: number): Place {
  if (liesAhead(use, at) && next[0]) {
    const counts = useCounts(use, blocksThatCount(next[0], administrationsWith('ahead', others)));
    return counts ? { now: 'future', ahead: 'use', otherwise: 'too-far-ahead' } : superseded;
  }
  if (liesAhead(use, at) && tooFar.length > 0) return tooFarAhead;
  if (!now) return { ahead: 'use', otherwise: 'superseded' };
  return useCounts(use, blocksThatCount(now, administrationsWith('now', others))) ? { now: 'use', otherwise: 'ended-long-ago' } : superseded;
}

export const liesAhead = ({ period }: BuildingBlock, at: number): boolean => period.start !== null && period.start.ms > at;

const administrationsWith = (when: 'now' | 'ahead', others: readonly Placement[]): BuildingBlock[] =>
  others.filter((placement) => placement[when] === 'processed').map(({ block }) => block);

/** The client reports use that goes on after the agreement ended: it stands on its own, as use without an agreement. */
export const goesOnAfter = (until: number) => (use: BuildingBlock): boolean =>
  use.registeredAt.ms >= until && (use.period.end === null || endsBefore(use.period.end) > until);
