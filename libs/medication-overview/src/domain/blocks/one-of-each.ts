import { compareText, isReadable, type BuildingBlock, type ReceivedBlock } from './building-block.js';

export interface Sorted {
  readonly valid: readonly BuildingBlock[];
  readonly enteredInError: readonly ReceivedBlock[];
  /** The same block, received from another place too. */
  readonly duplicates: readonly BuildingBlock[];
  readonly unreadable: readonly ReceivedBlock[];
}

/** Each block once. What one source withdrew as an error is an error everywhere: a copy elsewhere does not revive it. */
export function oneOfEach(received: readonly ReceivedBlock[]): Sorted {
  const blocks = [...new Map(received.map((block) => [block.key, block])).values()];
  const sorted = { valid: [] as BuildingBlock[], duplicates: [] as BuildingBlock[], enteredInError: [] as ReceivedBlock[], unreadable: [] as ReceivedBlock[] };
  for (const same of Map.groupBy(blocks, identityOf).values()) {
    if (same.some(({ enteredInError }) => enteredInError)) sorted.enteredInError.push(...same);
    else {
      sorted.unreadable.push(...same.filter((block) => !isReadable(block)));
      keepBest(same.filter(isReadable), sorted);
    }
  }
  return sorted;
}

/** Its first identifier; two blocks without one that say exactly the same are one. */
function identityOf(block: ReceivedBlock): string {
  const { kind, knownAs, key, hasIdentifier } = block;
  return hasIdentifier || !isReadable(block) ? `${kind} ${knownAs[0] ?? key}` : `${kind} ${contentsOf(block)}`;
}

const contentsOf = ({ treatment, registeredAt, period, stop, medicine, dose }: BuildingBlock): string =>
  JSON.stringify([treatment, registeredAt.ms, period.start?.ms, period.end?.ms, stop, medicine, dose.text, dose.schedule]);

function keepBest(same: readonly BuildingBlock[], sorted: { valid: BuildingBlock[]; duplicates: BuildingBlock[] }): void {
  const [best, ...others] = same.toSorted(bestFirst);
  if (best) sorted.valid.push(knownByAllNames(best, others));
  sorted.duplicates.push(...others);
}

/** What points at a copy points at the one that was kept; a treatment that only the copy names is its treatment. */
function knownByAllNames(best: BuildingBlock, others: readonly BuildingBlock[]): BuildingBlock {
  if (others.length === 0) return best;
  const treatment = best.treatment ?? others.find((other) => other.treatment)?.treatment ?? null;
  return { ...best, treatment, knownAs: [...new Set([best, ...others].flatMap(({ knownAs }) => knownAs))] };
}

/** The original before a copy, its author's own record before another's, the later before the earlier. */
function bestFirst(one: BuildingBlock, other: BuildingBlock): number {
  return (
    Number(one.isCopy) - Number(other.isCopy) ||
    Number(isOwn(other)) - Number(isOwn(one)) ||
    other.registeredAt.ms - one.registeredAt.ms ||
    compareText(one.key, other.key)
  );
}

const isOwn = ({ author, sourceUra }: BuildingBlock): boolean => author.ura === sourceUra;
