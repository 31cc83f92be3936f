import type { ReceivedBlock } from '../blocks/building-block.js';
import { reconcile } from '../reconcile.js';
import { noon } from './builders.js';

/** What a reader would notice: per line its category and who plays which part, and what is left out why. */
export function overviewOf(blocks: readonly ReceivedBlock[], at = noon) {
  const { lines, notShown } = reconcile(blocks, at);
  return {
    lines: lines.map((line) => ({
      is: line.interrupted ? `${line.category}, interrupted` : line.category,
      blocks: onceEach(line.blocks.map(({ block, role }) => [block.id, role])),
    })),
    notShown: Object.fromEntries(notShown.map(({ block, reason }) => [block.id, reason])),
  };
}

function onceEach(entries: readonly (readonly [string, string])[]): Record<string, string> {
  if (new Set(entries.map(([id]) => id)).size !== entries.length) throw new Error('a block is on one line twice');
  return Object.fromEntries(entries);
}
