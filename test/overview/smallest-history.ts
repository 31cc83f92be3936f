import type { History } from '../oracles/medication-lines/histories.js';

type Differs = (history: History) => boolean;

/** Leaves out what is not needed for two reckonings to differ. */
export function smallestThat(differs: Differs, history: History): History {
  const smaller = history.blocks
    .map((left) => ({ ...history, blocks: history.blocks.filter((block) => block !== left) }))
    .find(differs);
  return smaller ? smallestThat(differs, smaller) : history;
}

/** One line a block, with what tells it apart. */
export const inLines = ({ blocks }: History): string =>
  blocks.map(({ id, source, kind, mbh, ...block }) => {
    const moments = [block.registeredAt, block.start, block.end].map((ms) => (ms === null ? '-' : new Date(ms).toISOString()));
    const rest = [block.stop, block.isCopy && 'copy', block.readable || 'unreadable', block.enteredInError && 'in error', `follows ${block.follows.join(' ')}`, `rests on ${block.restsOn.join(' ')}`];
    return [`${kind} ${id} of ${source} in ${mbh}`, ...moments, ...rest.filter((word) => typeof word === 'string')].join(', ');
  }).join('\n');
