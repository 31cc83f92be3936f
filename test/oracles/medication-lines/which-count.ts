import type { NotShown, PlainBlock } from './history.js';
import { isKnownAnywhere, named, nameOf, treatmentOf } from './names.js';
import { isWithdrawnBy, putTogether } from './same-block.js';

/** Of several sent for one block: the first counts, with the MBH of the first that has one. */
function keptOf(group: readonly PlainBlock[], ambiguous: ReadonlySet<string>): PlainBlock[] {
  const [block, ...duplicates] = group;
  if (!block) return [];
  const withMbh = group.find(({ mbh }) => mbh !== null);
  return [{ ...block, ...named(block, duplicates, ambiguous), duplicates, asSent: JSON.stringify(block), mbh: withMbh?.mbh ?? null, treatment: withMbh ? treatmentOf(withMbh) : null }];
}

/** Names, with a system, of blocks about several medicines. */
function ambiguousIn(groups: readonly PlainBlock[][]): ReadonlySet<string> {
  const given = groups.flatMap((group) => [...new Set(group.map(nameOf))]).filter(isKnownAnywhere);
  return new Set(given.filter((name, place) => given.indexOf(name) !== place));
}

/** Section 1: withdrawn somewhere is withdrawn everywhere, then what cannot be read, then one name one block. */
export function whichCount(received: readonly PlainBlock[]): { counting: PlainBlock[]; notShown: NotShown[] } {
  // One and the same, sent twice by one source, is no second block.
  const blocks = [...new Map(received.map((block) => [JSON.stringify(block), block])).values()];
  const errors = blocks.filter((block) => block.enteredInError);
  const withdrawn = (block: PlainBlock): boolean => block.enteredInError || errors.some((error) => isWithdrawnBy(error, block));
  const groups = putTogether(blocks.filter((block) => !withdrawn(block) && block.readable));
  const ambiguous = ambiguousIn(groups);
  const because = (reason: string) => ({ id, source }: PlainBlock): NotShown => ({ id, source, reason });
  return {
    counting: groups.flatMap((group) => keptOf(group, ambiguous)),
    notShown: [
      ...blocks.filter(withdrawn).map(because('entered-in-error')),
      ...blocks.filter((block) => !withdrawn(block) && !block.readable).map(because('unreadable')),
      ...groups.flatMap(([, ...duplicates]) => duplicates).map(because('duplicate')),
    ],
  };
}
