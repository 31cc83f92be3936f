/** How many came before each, itself included, where each names at most one former; a circle ends where it closes. Each is walked once. */
export function depthsIn<One>(all: readonly One[], formerOf: (one: One) => One | undefined): ReadonlyMap<One, number> {
  const depths = new Map<One, number>();
  for (const one of all) {
    const chain = new Map<One, number>();
    let next: One | undefined = one;
    for (; next !== undefined && !chain.has(next) && !depths.has(next); next = formerOf(next)) chain.set(next, chain.size);
    settle([...chain.keys()], next === undefined ? undefined : chain.get(next), { depths, before: (next !== undefined && depths.get(next)) || 0 });
  }
  return depths;
}

interface Settled<One> {
  readonly depths: Map<One, number>;
  /** Depth of what the chain runs into. */
  readonly before: number;
}

/** All of a circle lie as deep as it is long. */
function settle<One>(chain: readonly One[], closesAt: number | undefined, { depths, before }: Settled<One>): void {
  const circle = closesAt === undefined ? 0 : chain.length - closesAt;
  chain.forEach((one, place) => depths.set(one, closesAt !== undefined && place >= closesAt ? circle : before + chain.length - place));
}
