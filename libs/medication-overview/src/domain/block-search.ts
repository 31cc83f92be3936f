import { isReadable, type BlockKind, type BuildingBlock } from './blocks/building-block.js';
import type { MedicationOverview } from './overview.js';
import { endsBefore, type Moment } from './time/moment.js';

/** How a period of use lies to a day: `ge` ends on or after it, `le` begins on or before it, `eq` covers part of it. */
export interface PeriodOfUse {
  readonly comparison: 'ge' | 'le' | 'eq';
  readonly moment: Moment;
}

export interface BlockSearch {
  readonly kind: BlockKind;
  readonly periodOfUse: PeriodOfUse | null;
}

/**
 * All blocks of one kind that may be seen, also those that gave way: a stop outside the period stays out, and that is
 * the asker's choice. What one source withdrew as an error is left out wherever it came from.
 */
export function blocksFound({ lines, notShown }: MedicationOverview, { kind, periodOfUse }: BlockSearch): BuildingBlock[] {
  const all = [...lines.flatMap((line) => line.blocks.map(({ block }) => block)), ...notShown.filter(({ reason }) => reason !== 'entered-in-error').map(({ block }) => block).filter(isReadable)];
  const found = all.filter((block) => block.kind === kind && (periodOfUse === null || liesIn(block, periodOfUse)));
  return [...new Map(found.map((block) => [block.key, block])).values()];
}

function liesIn({ period: { start, end } }: BuildingBlock, { comparison, moment }: PeriodOfUse): boolean {
  const [endsAfter, beginsBefore] = [end === null || endsBefore(end) > moment.ms, start === null || start.ms < endsBefore(moment)];
  return comparison === 'ge' ? endsAfter : comparison === 'le' ? beginsBefore : endsAfter && beginsBefore;
}
