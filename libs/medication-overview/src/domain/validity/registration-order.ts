import { compareText, type BuildingBlock } from '../blocks/building-block.js';

/**
 * Registration decides the order. Of what was registered at one moment (systems send a change as one) the stop comes
 * before the agreement that replaces what it stops; then by what follows what.
 */
export function inRegistrationOrder(blocks: readonly BuildingBlock[]): BuildingBlock[] {
  const together = Map.groupBy(blocks, ({ registeredAt }) => registeredAt.ms);
  return [...together].toSorted(([one], [other]) => one - other).flatMap(([, ofOneMoment]) => orderOfOneMoment(ofOneMoment));
}

function orderOfOneMoment(given: readonly BuildingBlock[]): BuildingBlock[] {
  const blocks = given.toSorted(compareIds);
  const depths = depthsOf(blocks);
  const ranked = blocks.map((block) => ({ block, depth: depths.get(block) ?? 0, rank: block.stop ? 0 : 1 }));
  return ranked.toSorted((one, other) => one.rank - other.rank || one.depth - other.depth).map(({ block }) => block);
}

const compareIds = (one: BuildingBlock, other: BuildingBlock): number => compareText(one.id, other.id) || compareText(one.key, other.key);

/** How many of these came before each, every one named by the next; a circle ends where it closes. */
function depthsOf(blocks: readonly BuildingBlock[]): ReadonlyMap<BuildingBlock, number> {
  const byName = new Map(blocks.flatMap((block) => block.knownAs.map((name) => [name, block] as const)));
  const formerOf = (block: BuildingBlock) => block.follows.map((name) => byName.get(name)).find((former) => former && former !== block);
  const depths = new Map<BuildingBlock, number>();
  for (const block of blocks) {
    const path: BuildingBlock[] = [];
    for (let at: BuildingBlock | undefined = block; at && !depths.has(at) && !path.includes(at); at = formerOf(at)) path.push(at);
    const last = path.at(-1);
    const base = last ? (depths.get(formerOf(last) ?? last) ?? -1) : -1;
    path.reverse().forEach((member, index) => depths.set(member, base + 1 + index));
  }
  return depths;
}
