import { compareText, type ReceivedBlock } from '../blocks/building-block.js';
import { keyOfMbh } from '../blocks/mbh.js';
import { clustersByName, namesTouchedBy } from './clusters.js';

/** All that was received about one pharmaceutical treatment; the smallest thing that is shown or withheld. */
export interface Treatment {
  readonly key: string;
  /** MBH value; null where no source gave one. */
  readonly mbh: string | null;
  readonly blocks: readonly ReceivedBlock[];
}

/**
 * One treatment per MBH. A block without MBH joins the treatment of the block it names, or that names it, so that
 * a stop never drifts away from what it stops; without any it stands alone. Two MBHs are never merged.
 */
export function treatmentsOf(blocks: readonly ReceivedBlock[]): Treatment[] {
  const ordered = blocks.toSorted((one, other) => compareText(one.key, other.key));
  const byMbh = Map.groupBy(ordered.filter(({ treatment }) => treatment), keyOfMbh);
  const homes = homesByName([...byMbh]);
  const groups = new Map<string, ReceivedBlock[]>([...byMbh].map(([key, members]) => [key, [...members]]));
  for (const cluster of clustersByName(ordered.filter(({ treatment }) => !treatment))) {
    const home = homeOf(cluster, homes);
    const members = groups.get(home) ?? [];
    if (members.length === 0) groups.set(home, members);
    for (const block of cluster) members.push(block);
  }
  return [...groups].map(([key, members]) => ({ key, mbh: members[0]?.treatment?.value ?? null, blocks: members }));
}

/** Which MBH a name belongs to; of several the first, so that the order of arrival does not matter. */
function homesByName(byMbh: readonly (readonly [string, readonly ReceivedBlock[]])[]): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const [key, members] of byMbh.toSorted(([one], [other]) => compareText(one, other))) {
    for (const name of members.flatMap(namesTouchedBy)) if (!homes.has(name)) homes.set(name, key);
  }
  return homes;
}

function homeOf(cluster: readonly ReceivedBlock[], homes: ReadonlyMap<string, string>): string {
  const found = cluster.flatMap(namesTouchedBy).flatMap((name) => homes.get(name) ?? []);
  return found.toSorted(compareText)[0] ?? `alone ${cluster[0]?.key}`;
}
