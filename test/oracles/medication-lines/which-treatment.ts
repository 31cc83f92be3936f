import { oneOfThem, type PlainBlock } from './history.js';

export interface Treatment { mbh: string | null; blocks: PlainBlock[] }

const names = (from: PlainBlock, to: PlainBlock): boolean => oneOfThem([...from.follows, ...from.restsOn], from, to);

type Relation = (block: PlainBlock, other: PlainBlock) => boolean;

/** Every homeless block with exactly one MBH among its relations moves there, all in one go. */
function settleOnce(blocks: readonly PlainBlock[], homes: Map<PlainBlock, string>, related: Relation): boolean {
  const moves = blocks
    .filter((block) => !homes.has(block))
    .map((block) => ({ block, found: new Set(blocks.filter((other) => related(block, other)).flatMap((other) => homes.get(other) ?? [])) }))
    .filter(({ found }) => found.size === 1);
  for (const { block, found } of moves) for (const mbh of found) homes.set(block, mbh);
  return moves.length > 0;
}

/** What a block names goes before what names it. */
function findHomes(blocks: readonly PlainBlock[]): Map<PlainBlock, string> {
  const homes = new Map<PlainBlock, string>();
  for (const block of blocks) if (block.mbh !== null) homes.set(block, block.mbh);
  let moved = true;
  while (moved) {
    while (settleOnce(blocks, homes, names));
    moved = settleOnce(blocks, homes, (block, other) => names(other, block));
  }
  return homes;
}

/** Homeless blocks that name each other stand together, the others alone. */
function standingTogether(homeless: readonly PlainBlock[]): PlainBlock[][] {
  const left = new Set(homeless);
  const groups: PlainBlock[][] = [];
  for (const first of homeless) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const member of group) {
      for (const other of left) {
        if (!names(member, other) && !names(other, member)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Rule 2.1: one treatment per MBH. */
export function treatmentsOf(blocks: readonly PlainBlock[]): Treatment[] {
  const homes = findHomes(blocks);
  const mbhs = [...new Set(homes.values())];
  return [
    ...mbhs.map((mbh) => ({ mbh, blocks: blocks.filter((block) => homes.get(block) === mbh) })),
    ...standingTogether(blocks.filter((block) => !homes.has(block))).map((group) => ({ mbh: null, blocks: group })),
  ];
}
