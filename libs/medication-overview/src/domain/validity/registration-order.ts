import { compareText, names, type BuildingBlock } from '../blocks/building-block.js';
import { carriesStartOf } from './what-a-stop-stops.rule.js';

/**
 * Registration decides the order. At one moment a stop comes before the agreement that replaces what it stops
 * (systems register both together), but after the agreement that it stops itself; then by what follows what.
 */
export function inRegistrationOrder(blocks: readonly BuildingBlock[]): BuildingBlock[] {
  const together = Map.groupBy(blocks, ({ registeredAt }) => registeredAt.ms);
  return [...together].toSorted(([one], [other]) => one - other).flatMap(([, ofOneMoment]) => orderOfOneMoment(ofOneMoment));
}

function orderOfOneMoment(given: readonly BuildingBlock[]): BuildingBlock[] {
  const blocks = given.toSorted(compareIds);
  const depths = depthsOf(blocks);
  const isStopped = stoppedAtOnce(blocks);
  const ranked = blocks.map((block) => ({ block, depth: depths.get(block) ?? 0, rank: block.stop ? 1 : isStopped(block) ? 0 : 2 }));
  return ranked
    .toSorted((one, other) => one.rank - other.rank || one.depth - other.depth)
    .map(({ block }) => block);
}

const compareIds = (one: BuildingBlock, other: BuildingBlock): number => compareText(one.id, other.id) || compareText(one.key, other.key);

/** Whether a stop of the same moment is of this very agreement. */
function stoppedAtOnce(blocks: readonly BuildingBlock[]): (start: BuildingBlock) => boolean {
  const stops = blocks.filter(({ stop }) => stop);
  const namesAny = new Set(stops.filter((stop) => blocks.some((block) => !block.stop && names(stop.follows, block))));
  return (start) => stops.some((stop) => (namesAny.has(stop) ? names(stop.follows, start) : carriesStartOf(stop, start)));
}

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
