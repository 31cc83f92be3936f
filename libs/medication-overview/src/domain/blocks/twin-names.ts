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
    for (const [one, other] of pairsOf(same)) {
      const [name, twin] = [leaderOf(nameOf(one)), leaderOf(nameOf(other))];
      if (name !== twin && isTheSameMedicine(subjectOf(one.medicine), subjectOf(other.medicine))) leaders.set(name < twin ? twin : name, name < twin ? name : twin);
    }
  }
  return new Map([...leaders.keys()].map((name) => [name, leaderOf(name)]));
}

const nameOf = ({ kind, knownAs }: BuildingBlock): string => `${kind} ${knownAs[0] ?? ''}`;
const isNumberedBySource = ({ hasIdentifier, knownAs, source, id }: BuildingBlock): boolean => hasIdentifier && knownAs[0] === `${source}#|${id}`;
const recordOf = ({ kind, id, registeredAt, period }: BuildingBlock): string => JSON.stringify([kind, id, registeredAt.ms, period.start?.ms]);

/** At most one block of each source: there are as many pairs as sources, squared. */
function pairsOf(same: readonly BuildingBlock[]): readonly (readonly [BuildingBlock, BuildingBlock])[] {
  const bySource = [...new Map(same.map((block) => [`${block.source} ${JSON.stringify(subjectOf(block.medicine))}`, block])).values()];
  return bySource.flatMap((one, at) => bySource.slice(at + 1).filter(({ source }) => source !== one.source).map((other) => [one, other] as const));
}
