import type { BuildingBlock, ReceivedBlock } from './building-block.js';

/** Blocks that are one, the best first. */
export type OneBlock = readonly [BuildingBlock, ...BuildingBlock[]];

/**
 * A name that stands for two medicines is a name within each source only: what points at it from elsewhere must not
 * hit either (docs/medication-lines.md 1.2).
 */
export function withNamesApart(ones: readonly OneBlock[]): OneBlock[] {
  const contested = contestedNames(ones);
  return contested.size === 0 ? [...ones] : ones.map((one) => one.map((block) => withinSource(block, contested)) as readonly BuildingBlock[] as OneBlock);
}

function contestedNames(ones: readonly OneBlock[]): ReadonlySet<string> {
  const identified = ones.flatMap(([{ kind, knownAs: [name], hasIdentifier }]) => (hasIdentifier && name !== undefined ? [{ kind, name }] : []));
  const same = Map.groupBy(identified, ({ kind, name }) => `${kind} ${name}`);
  return new Set([...same.values()].flatMap(([first, second]) => (first && second ? [first.name] : [])));
}

function withinSource(block: BuildingBlock, contested: ReadonlySet<string>): BuildingBlock {
  const named = (names: readonly string[]): string[] => names.map((name) => (contested.has(name) ? ofSource(name, block) : name));
  return { ...block, knownAs: named(block.knownAs), follows: named(block.follows), restsOn: named(block.restsOn) };
}

const ofSource = (name: string, { source }: ReceivedBlock): string => `${source}#|${name}`;
