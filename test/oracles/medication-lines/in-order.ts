import { byText, oneOfThem, type PlainBlock } from './history.js';

/** Going back from the block to whom it follows, and on: how many of the same moment come before it. A circle ends where it closes. */
function placeInChain(block: PlainBlock, together: readonly PlainBlock[]): number {
  const gone: PlainBlock[] = [];
  let here: PlainBlock | undefined = block;
  while (here && !gone.includes(here)) {
    gone.push(here);
    const from: PlainBlock = here;
    here = together.find((other) => oneOfThem(from.follows, from, other));
  }
  return gone.length;
}

/** Rule 3.1: by registration; of equal moments stops before starts, then who follows whom, then the identifier. */
export function inOrder(blocks: readonly PlainBlock[]): PlainBlock[] {
  const moments = [...new Set(blocks.map((block) => block.registeredAt))].sort((one, other) => one - other);
  return moments.flatMap((moment) => {
    const together = blocks.filter((block) => block.registeredAt === moment);
    return together.sort((one, other) =>
      Number(one.stop === null) - Number(other.stop === null) ||
      placeInChain(one, together) - placeInChain(other, together) ||
      byText(one.id, other.id) || byText(one.source, other.source) || byText(one.asSent ?? '', other.asSent ?? ''));
  });
}
