import { byText, type NotShown, type PlainBlock } from './history.js';

const nameOf = (block: PlainBlock): string =>
  block.hasIdentifier ? block.id : `${block.source} without identifier ${block.id}`;

/** Only blocks without an identifier can be one by saying the same. */
const sayingOf = ({ kind, mbh, registeredAt, start, end, endIsInclusive, stop, medicine, dose }: PlainBlock): string =>
  JSON.stringify([
    kind, mbh, registeredAt, start, end, endIsInclusive, stop,
    medicine.text, medicine.prk, medicine.gpk, medicine.atc,
    dose.text, dose.steps?.map((step) => [step.amount, step.unit, step.perDays, step.times, step.asNeeded]),
  ]);

/** The original before a copy, then the author's own system, then the last registered; then something that always decides. */
function whoGoesFirst(one: PlainBlock, other: PlainBlock): number {
  const ownSystem = (block: PlainBlock): boolean => block.authorUra === block.sourceUra;
  return (
    Number(one.isCopy) - Number(other.isCopy) ||
    Number(ownSystem(other)) - Number(ownSystem(one)) ||
    other.registeredAt - one.registeredAt ||
    byText(one.source, other.source) ||
    byText(one.id, other.id) ||
    byText(JSON.stringify(one), JSON.stringify(other))
  );
}

/** `mbh`: the block's own, else that of the first duplicate with one. */
interface Kept { block: PlainBlock; mbh: string | null; duplicates: PlainBlock[] }

function firstOfEach(blocks: readonly PlainBlock[], key: (block: PlainBlock) => string): Kept[] {
  const groups = new Map<string, PlainBlock[]>();
  for (const block of blocks) groups.set(key(block), [...(groups.get(key(block)) ?? []), block]);
  return [...groups.values()].flatMap((group) => {
    const [block, ...duplicates] = group.sort(whoGoesFirst);
    return block ? [{ block, duplicates, mbh: block.mbh ?? duplicates.find(({ mbh }) => mbh !== null)?.mbh ?? null }] : [];
  });
}

function isWithdrawn(blocks: readonly PlainBlock[]): (block: PlainBlock) => boolean {
  const withdrawn = blocks.filter((block) => block.enteredInError);
  const names = new Set(withdrawn.map(nameOf));
  const sayings = new Set(withdrawn.filter((block) => !block.hasIdentifier).map(sayingOf));
  return (block) => names.has(nameOf(block)) || (!block.hasIdentifier && block.readable && sayings.has(sayingOf(block)));
}

/** Section 1: withdrawn somewhere is withdrawn everywhere, then what cannot be read, then one name one block. */
export function whichCount(received: readonly PlainBlock[]): { counting: PlainBlock[]; notShown: NotShown[] } {
  // One and the same, sent twice by one source, is no second block.
  const blocks = [...new Map(received.map((block) => [JSON.stringify(block), block])).values()];
  const withdrawn = isWithdrawn(blocks);
  const inError = blocks.filter(withdrawn);
  const unreadable = blocks.filter((block) => !withdrawn(block) && !block.readable);
  const good = blocks.filter((block) => !withdrawn(block) && block.readable);
  const kept = [
    ...firstOfEach(good.filter((block) => block.hasIdentifier), nameOf),
    ...firstOfEach(good.filter((block) => !block.hasIdentifier), sayingOf),
  ];
  const isKept = new Set(kept.map(({ block }) => block));
  const because = (reason: string) => ({ id, source }: PlainBlock): NotShown => ({ id, source, reason });
  return {
    counting: kept.map(({ block, ...found }) => ({ ...block, ...found })),
    notShown: [
      ...inError.map(because('entered-in-error')),
      ...unreadable.map(because('unreadable')),
      ...good.filter((block) => !isKept.has(block)).map(because('duplicate')),
    ],
  };
}
