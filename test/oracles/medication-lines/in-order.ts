import { byText, oneOfThem, type PlainBlock } from './history.js';

const isStop = (block: PlainBlock): boolean => block.stop !== null;

const byIdentifier = (one: PlainBlock, other: PlainBlock): number =>
  byText(one.id, other.id) || byText(one.source, other.source);

/** Of equal ones the followed goes first: take each time the first identifier that follows nobody still waiting. */
function followedFirst(equals: readonly PlainBlock[]): PlainBlock[] {
  const waiting = [...equals].sort(byIdentifier);
  const taken: PlainBlock[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((block) => !waiting.some((other) => oneOfThem(block.follows, block, other)));
    taken.push(...waiting.splice(Math.max(free, 0), 1));
  }
  return taken;
}

/** Rule 3.1: by registration; of equal moments stops before starts, then who follows whom, then the identifier. */
export function inOrder(blocks: readonly PlainBlock[]): PlainBlock[] {
  const moments = [...new Set(blocks.map((block) => block.registeredAt))].sort((one, other) => one - other);
  return moments.flatMap((moment) => {
    const together = blocks.filter((block) => block.registeredAt === moment);
    return [...followedFirst(together.filter(isStop)), ...followedFirst(together.filter((block) => !isStop(block)))];
  });
}
