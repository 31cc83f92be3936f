import type { ReceivedBlock } from '../blocks/building-block.js';
import { reconcile } from '../reconcile.js';
import { noon } from './builders.js';

/** What a reader would notice: per line its category and who plays which part, and what is left out why. */
export function overviewOf(blocks: readonly ReceivedBlock[], at = noon) {
  const { lines, notShown } = reconcile(blocks, at);
  return {
    lines: lines.map((line) => ({
      is: line.interrupted ? `${line.category}, interrupted` : line.category,
      blocks: Object.fromEntries(line.blocks.map(({ block, role }) => [block.id, role])),
    })),
    notShown: Object.fromEntries(notShown.map(({ block, reason }) => [block.id, reason])),
  };
}
