import { endOf, stopsAt } from './agreements.js';
import { byText, type NotShown, type PlainBlock } from './history.js';
import { isAnotherMedicine } from './medicines.js';
import { isKnownAnywhere, named, nameOf, treatmentOf } from './names.js';

/** Only blocks without an identifier can be one by saying the same. */
const sayingOf = (block: PlainBlock): string => {
  const { kind, registeredAt, start, end, endIsInclusive, stop, medicine, dose } = block;
  return JSON.stringify([
    kind, treatmentOf(block), registeredAt, start, end, endIsInclusive, stop,
    medicine.text, medicine.prk, medicine.gpk, medicine.atc,
    dose.text, dose.steps?.map((step) => [step.amount, step.unit, step.perDays, step.times, step.asNeeded]),
  ]);
};

const ends = (block: PlainBlock): number => (block.stop === null ? endOf(block) : stopsAt(block));

/** The original before a copy, the author's own system, the last registered, with a stop, the first to end; then something that always decides. */
function whoGoesFirst(one: PlainBlock, other: PlainBlock): number {
  const ownSystem = (block: PlainBlock): boolean => block.authorUra === block.sourceUra;
  return (
    Number(one.isCopy) - Number(other.isCopy) ||
    Number(ownSystem(other)) - Number(ownSystem(one)) ||
    other.registeredAt - one.registeredAt ||
    Number(one.stop === null) - Number(other.stop === null) ||
    (ends(one) === ends(other) ? 0 : ends(one) - ends(other)) ||
    byText(one.source, other.source) ||
    byText(one.id, other.id) ||
    byText(JSON.stringify(one), JSON.stringify(other))
  );
}

const isApart = (one: PlainBlock, other: PlainBlock): boolean => isAnotherMedicine(one.medicine, other.medicine);

/** Of one name, who goes first in front: never two medicines in one of them. */
function asBlocks(ofOneName: readonly PlainBlock[]): PlainBlock[][] {
  const found: PlainBlock[][] = [];
  for (const block of [...ofOneName].sort(whoGoesFirst)) {
    const same = found.find((group) => group.every((one) => !isApart(one, block)));
    if (same) same.push(block);
    else found.push([block]);
  }
  return found;
}

function byKey(blocks: readonly PlainBlock[], key: (block: PlainBlock) => string): [string, PlainBlock[][]][] {
  const groups = new Map<string, PlainBlock[]>();
  for (const block of blocks) groups.set(key(block), [...(groups.get(key(block)) ?? []), block]);
  return [...groups].map(([name, group]) => [name, asBlocks(group)]);
}

function isWithdrawn(blocks: readonly PlainBlock[]): (block: PlainBlock) => boolean {
  const withdrawn = blocks.filter((block) => block.enteredInError);
  const sayings = new Set(withdrawn.filter((block) => !block.hasIdentifier).map(sayingOf));
  const isOne = (one: PlainBlock, other: PlainBlock): boolean =>
    nameOf(one) === nameOf(other) && !(one.readable && other.readable && isApart(one, other));
  return (block) => block.enteredInError || withdrawn.some((one) => isOne(one, block)) || (!block.hasIdentifier && block.readable && sayings.has(sayingOf(block)));
}

/** Of several sent for one block: the first counts, with the MBH of the first that has one. */
function keptOf(group: readonly PlainBlock[], ambiguous: ReadonlySet<string>): PlainBlock[] {
  const [block, ...duplicates] = group;
  if (!block) return [];
  const withMbh = group.find(({ mbh }) => mbh !== null);
  return [{ ...block, ...named(block, duplicates, ambiguous), duplicates, asSent: JSON.stringify(block), mbh: withMbh?.mbh ?? null, treatment: withMbh ? treatmentOf(withMbh) : null }];
}

/** Section 1: withdrawn somewhere is withdrawn everywhere, then what cannot be read, then one name one block. */
export function whichCount(received: readonly PlainBlock[]): { counting: PlainBlock[]; notShown: NotShown[] } {
  // One and the same, sent twice by one source, is no second block.
  const blocks = [...new Map(received.map((block) => [JSON.stringify(block), block])).values()];
  const withdrawn = isWithdrawn(blocks);
  const good = blocks.filter((block) => !withdrawn(block) && block.readable);
  const ofAName = byKey(good.filter((block) => block.hasIdentifier), nameOf);
  const groups = [...ofAName, ...byKey(good.filter((block) => !block.hasIdentifier), sayingOf)].flatMap(([, found]) => found);
  const ambiguous = new Set(ofAName.filter(([name, found]) => found.length > 1 && isKnownAnywhere(name)).map(([name]) => name));
  const because = (reason: string) => ({ id, source }: PlainBlock): NotShown => ({ id, source, reason });
  return {
    counting: groups.flatMap((group) => keptOf(group, ambiguous)),
    notShown: [
      ...blocks.filter(withdrawn).map(because('entered-in-error')),
      ...blocks.filter((block) => !withdrawn(block) && !block.readable).map(because('unreadable')),
      ...groups.flatMap(([, ...duplicates]) => duplicates).map(because('duplicate')),
    ],
  };
}
