import type { ReceivedBlock } from '../blocks/building-block.js';
import { reconcile } from '../reconcile.js';
import { noon } from './builders.js';

/** Per line, by its basis: what a reader must look at. */
export function flagsOf(blocks: readonly ReceivedBlock[], isSourceMissing = false): Record<string, string[]> {
  const { lines } = reconcile(blocks, noon, isSourceMissing);
  return Object.fromEntries(lines.map((line) => [`${line.blocks[0]?.block.id} ${line.category}`, line.flags.map(({ flag, level }) => (level === 'info' ? `${flag}, info` : flag))]));
}
