import type { ReceivedBlock } from '../blocks/building-block.js';
import { keyOfMbh } from '../blocks/mbh.js';
import type { MedicationLine, NotShown, NotShownReason } from './line.js';

export type WhyNot = readonly [block: ReceivedBlock, reason: NotShownReason];

/** Every block that stands on no line, with its reason; of two reasons the last. */
export function notShownBeside(lines: readonly MedicationLine[], reasons: readonly WhyNot[], treatment: string | null): NotShown[] {
  const shown = new Set<ReceivedBlock>(lines.flatMap(({ blocks }) => blocks.map(({ block }) => block)));
  const hidden = [...new Map(reasons)].filter(([block]) => !shown.has(block));
  return hidden.map(([block, reason]) => ({ block, treatment: block.treatment?.value ?? treatment, key: block.treatment && keyOfMbh(block), reason }));
}
