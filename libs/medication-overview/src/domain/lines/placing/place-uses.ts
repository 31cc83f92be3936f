import type { BuildingBlock } from '../../blocks/building-block.js';
import { useCounts } from '../../validity/use-counts-after-the-newest-agreement.rule.js';
import { liesAhead } from '../../validity/what-a-use-says.js';
import type { Course } from '../course.js';
import { cancelled, superseded, type Place, type Placement } from './placement.js';

export function placeUses(uses: readonly BuildingBlock[], { now, next }: Course, others: readonly Placement[], at: number): Placement[] {
  const countingNow = now ? [now.block, ...newAdministrations('now', others)] : [];
  const countingAhead = next ? [next.block, ...newAdministrations('ahead', others)] : [];
  const placeOf = (use: BuildingBlock): Place => {
    if (use.stop === 'cancelled') return cancelled;
    if (liesAhead(use, at)) return useCounts(use, countingAhead) ? { now: 'future', ahead: 'use' } : superseded;
    return now && useCounts(use, countingNow) ? { now: 'use' } : superseded;
  };
  return uses.map((block) => ({ block, ...placeOf(block) }));
}

const newAdministrations = (when: 'now' | 'ahead', others: readonly Placement[]): BuildingBlock[] =>
  others.filter((placement) => placement[when] === 'processed' && !placement.block.stop).map(({ block }) => block);
