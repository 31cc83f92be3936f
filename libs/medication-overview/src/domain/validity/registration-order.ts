import { compareText, type BuildingBlock } from '../blocks/building-block.js';
import { depthsIn } from './chain-depth.js';

/**
 * Registration decides the order. Of what was registered at one moment (systems send a change as one) the stop comes
 * before the agreement that replaces what it stops; then by what follows what.
 */
export function inRegistrationOrder(blocks: readonly BuildingBlock[]): BuildingBlock[] {
  const together = Map.groupBy(blocks, ({ registeredAt }) => registeredAt.ms);
  return [...together].toSorted(([one], [other]) => one - other).flatMap(([, ofOneMoment]) => orderOfOneMoment(ofOneMoment));
}

function orderOfOneMoment(blocks: readonly BuildingBlock[]): BuildingBlock[] {
  if (blocks.length === 1) return [...blocks];
  const byName = new Map(blocks.flatMap((block) => block.knownAs.map((name) => [name, block] as const)));
  const depths = depthsIn(blocks, (block) => block.follows.map((name) => byName.get(name)).find((former) => former && former !== block));
  const ranked = blocks.map((block) => ({ block, rank: block.stop ? 0 : 1, depth: depths.get(block) ?? 0 }));
  return ranked.toSorted((one, other) => one.rank - other.rank || one.depth - other.depth || compareIds(one.block, other.block)).map(({ block }) => block);
}

const compareIds = (one: BuildingBlock, other: BuildingBlock): number => compareText(one.id, other.id) || compareText(one.key, other.key);
