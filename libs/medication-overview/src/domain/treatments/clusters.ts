import type { ReceivedBlock } from '../blocks/building-block.js';

/** The names a block goes by, and the names by which it points at others. */
export const namesTouchedBy = (block: ReceivedBlock): readonly string[] =>
  block.readable ? [...block.knownAs, ...block.follows, ...block.restsOn] : block.knownAs;

/** Blocks that touch one name belong together, directly or through a third; in the order in which they were given. */
export function clustersByName(blocks: readonly ReceivedBlock[]): ReceivedBlock[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (key: string): string => {
    let leader = key;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader)) leader = next;
    leaders.set(key, leader);
    return leader;
  };
  const firstWith = new Map<string, string>();
  for (const block of blocks) {
    for (const name of namesTouchedBy(block)) {
      const first = firstWith.get(name);
      if (first === undefined) firstWith.set(name, block.key);
      else leaders.set(leaderOf(block.key), leaderOf(first));
    }
  }
  return [...Map.groupBy(blocks, ({ key }) => leaderOf(key)).values()];
}
