import { isReadable, type BuildingBlock, type ReceivedBlock } from './building-block.js';
import { isTheSameMedicine, subjectOf } from './is-another-medicine.js';

/**
 * Numbers without a system count within their source, unless two sources give one number to what is the same record by
 * all that can be told: then a copy stays a copy (docs/medication-lines.md 1.2). By name: the first of the names that mean one.
 */
export function twinNames(blocks: readonly ReceivedBlock[]): ReadonlyMap<string, string> {
  const leaders = new Map<string, string>();
  const leaderOf = (name: string): string => {
    const next = leaders.get(name);
    return next === undefined ? name : leaderOf(next);
  };
  const numbered = blocks.filter(isReadable).filter(isNumberedBySource);
  for (const same of Map.groupBy(numbered, recordOf).values()) {
    for (const [one, other] of pairsOf([...Map.groupBy(same, ({ source }) => source).values()])) {
      const [first, second] = [leaderOf(nameIn(one)), leaderOf(nameIn(other))].toSorted();
      if (first && second && first !== second && isSameIn(one, other)) leaders.set(second, first);
    }
  }
  return new Map([...leaders.keys()].map((name) => [name, leaderOf(name)]));
}

/** Of one source, kind and number: one name. */
const nameIn = ([block]: readonly BuildingBlock[]): string => `${block?.kind} ${block?.knownAs[0]}`;
const isNumberedBySource = ({ hasIdentifier, knownAs, source, id }: BuildingBlock): boolean => hasIdentifier && knownAs[0] === `${source}#|${id}`;
const recordOf = ({ kind, id, registeredAt, period }: BuildingBlock): string => JSON.stringify([kind, id, registeredAt.ms, period.start?.ms]);

const isSameIn = (one: readonly BuildingBlock[], other: readonly BuildingBlock[]): boolean => {
  const subjects = other.map(({ medicine }) => subjectOf(medicine));
  return one.some(({ medicine }) => subjects.some((subject) => isTheSameMedicine(subjectOf(medicine), subject)));
};

/** Of two sources each. */
const pairsOf = <Item>(all: readonly Item[]): (readonly [Item, Item])[] => all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
