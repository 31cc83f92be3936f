import type { Agreement } from './agreement.js';

export type OwnerOf = (administration: Agreement) => Agreement | undefined;

/**
 * Which MA a TA carries out: the one it names, by its start or by one of its stops (pharmacies name the stop-MA in
 * their stop-TA), else the last that was registered by then and not cancelled. In order of registration.
 */
export function ownersAmong(agreements: readonly Agreement[]): OwnerOf {
  const [starts, stops] = [new Map<string, number>(), new Map<string, number>()];
  agreements.forEach((agreement, index) => {
    for (const name of agreement.block.knownAs) if (!starts.has(name)) starts.set(name, index);
    for (const stop of agreement.stops) for (const name of stop.knownAs) stops.set(name, index);
  });
  const placesIn = (names: ReadonlyMap<string, number>, references: readonly string[]): number[] => references.flatMap((name) => names.get(name) ?? []);
  const namedBy = (references: readonly string[]): number | undefined => firstOf(placesIn(starts, references)) ?? lastOf(placesIn(stops, references));
  const lastBy = lastRegistered(agreements.filter(({ isCancelled }) => !isCancelled));
  return ({ block, stops: own }) => {
    const naming = [block, ...own].find(({ restsOn }) => namedBy(restsOn) !== undefined);
    return agreements[naming ? (namedBy(naming.restsOn) ?? -1) : -1] ?? lastBy(block.registeredAt.ms);
  };
}

const firstOf = (places: readonly number[]): number | undefined => (places.length > 0 ? Math.min(...places) : undefined);
const lastOf = (places: readonly number[]): number | undefined => (places.length > 0 ? Math.max(...places) : undefined);

/** The last registered at or before a moment, found by halving. */
function lastRegistered(agreements: readonly Agreement[]): (ms: number) => Agreement | undefined {
  return (ms) => {
    let [low, high] = [0, agreements.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((agreements[middle]?.block.registeredAt.ms ?? Infinity) <= ms) low = middle + 1;
      else high = middle;
    }
    return agreements[low - 1];
  };
}

/** A cancelled MA takes its TAs along. */
export const isTakenBack = (administration: Agreement, ownerOf: OwnerOf): boolean => administration.isCancelled || (ownerOf(administration)?.isCancelled ?? false);
