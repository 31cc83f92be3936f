import { bestFirst } from './best-first.js';
import { isReadable, type BuildingBlock, type ReceivedBlock } from './building-block.js';
import { isAnotherMedicine, subjectOf, type Subject } from './is-another-medicine.js';
import { keyOfMbh, mbhElsewhere } from './mbh.js';
import { withNamesApart, type OneBlock } from './names-apart.js';
import { twinNames } from './twin-names.js';
import { withdrawnBy } from './withdrawn-by.js';

export interface Sorted {
  readonly valid: readonly BuildingBlock[];
  /** By what withdrew it: itself, or the block of another place. */
  readonly enteredInError: ReadonlyMap<ReceivedBlock, ReceivedBlock>;
  /** The same block, received from another place too; by the block that was kept. */
  readonly duplicates: ReadonlyMap<BuildingBlock, readonly BuildingBlock[]>;
  readonly unreadable: readonly ReceivedBlock[];
}

/** Each block once. What one source withdrew as an error is an error everywhere: a copy elsewhere does not revive it. */
export function oneOfEach(received: readonly ReceivedBlock[]): Sorted {
  const blocks = [...new Map(received.map((block) => [block.key, block])).values()];
  const enteredInError = new Map<ReceivedBlock, ReceivedBlock>();
  const [unreadable, ones]: [ReceivedBlock[], OneBlock[]] = [[], []];
  for (const same of Map.groupBy(blocks, identitiesOf(blocks)).values()) {
    const withdrawalOf = withdrawnBy(same);
    const stands = same.filter((block) => {
      const withdrawal = withdrawalOf(block);
      if (withdrawal) enteredInError.set(block, withdrawal);
      return !withdrawal;
    });
    unreadable.push(...stands.filter((block) => !isReadable(block)));
    ones.push(...apart(stands.filter(isReadable)));
  }
  const kept = withNamesApart(ones).map(([best, ...others]) => [knownByAllNames(best, others), others] as const);
  return { valid: kept.map(([best]) => best), enteredInError, unreadable, duplicates: new Map(kept.filter(([, others]) => others.length > 0)) };
}

/** Its name, or that of the block at another source that it is. */
function identitiesOf(blocks: readonly ReceivedBlock[]): (block: ReceivedBlock) => string {
  const twins = twinNames(blocks);
  return (block) => twins.get(identityOf(block)) ?? identityOf(block);
}

/** Its first identifier; two blocks without one that say exactly the same are one. */
function identityOf(block: ReceivedBlock): string {
  const { kind, knownAs, key, hasIdentifier } = block;
  return hasIdentifier || !isReadable(block) ? `${kind} ${knownAs[0] ?? key}` : `${kind} ${contentsOf(block)}`;
}

const contentsOf = ({ treatment, source, registeredAt, period, stop, medicine, dose }: BuildingBlock): string =>
  JSON.stringify([treatment && keyOfMbh({ treatment, source }), registeredAt.ms, period.start?.ms, period.end?.ms, stop, medicine, dose.text, dose.schedule]);

/** Blocks with one name, by what they are about: the best first, and never two medicines in one. */
function apart(same: readonly BuildingBlock[]): OneBlock[] {
  const found: { readonly one: [BuildingBlock, ...BuildingBlock[]]; readonly subjects: Map<string, Subject> }[] = [];
  for (const block of same.toSorted(bestFirst)) {
    const subject = subjectOf(block.medicine);
    const known = found.find(({ subjects }) => [...subjects.values()].every((other) => !isAnotherMedicine(other, subject)));
    if (known) known.one.push(block);
    else found.push({ one: [block], subjects: new Map() });
    (known ?? found.at(-1))?.subjects.set(JSON.stringify(subject), subject);
  }
  return found.map(({ one }) => one);
}

/** What points at a copy points at the one that was kept; a treatment that only the copy names is its treatment. */
function knownByAllNames(best: BuildingBlock, others: readonly BuildingBlock[]): BuildingBlock {
  const copy = others.find((other) => other.treatment);
  return others.length === 0 ? best : { ...best, treatment: best.treatment ?? (copy ? mbhElsewhere(copy) : null), knownAs: [...new Set([best, ...others].flatMap(({ knownAs }) => knownAs))] };
}
