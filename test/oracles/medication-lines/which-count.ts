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

function firstOfEach(blocks: readonly PlainBlock[], key: (block: PlainBlock) => string): PlainBlock[] {
  const groups = new Map<string, PlainBlock[]>();
  for (const block of blocks) groups.set(key(block), [...(groups.get(key(block)) ?? []), block]);
  return [...groups.values()].flatMap((group) => group.sort(whoGoesFirst).slice(0, 1));
}

function isWithdrawn(blocks: readonly PlainBlock[]): (block: PlainBlock) => boolean {
  const withdrawn = blocks.filter((block) => block.enteredInError);
  const names = new Set(withdrawn.map(nameOf));
  const sayings = new Set(withdrawn.filter((block) => !block.hasIdentifier).map(sayingOf));
  return (block) => names.has(nameOf(block)) || (!block.hasIdentifier && block.readable && sayings.has(sayingOf(block)));
}

/** Section 1: withdrawn somewhere is withdrawn everywhere, then what cannot be read, then one name one block. */
export function whichCount(blocks: readonly PlainBlock[]): { counting: PlainBlock[]; notShown: NotShown[] } {
  const withdrawn = isWithdrawn(blocks);
  const inError = blocks.filter(withdrawn);
  const unreadable = blocks.filter((block) => !withdrawn(block) && !block.readable);
  const good = blocks.filter((block) => !withdrawn(block) && block.readable);
  const oneOfEachName = firstOfEach(good, nameOf);
  const counting = [
    ...oneOfEachName.filter((block) => block.hasIdentifier),
    ...firstOfEach(oneOfEachName.filter((block) => !block.hasIdentifier), sayingOf),
  ];
  const because = (reason: string) => ({ id, source }: PlainBlock): NotShown => ({ id, source, reason });
  return {
    counting,
    notShown: [
      ...inError.map(because('entered-in-error')),
      ...unreadable.map(because('unreadable')),
      ...good.filter((block) => !counting.includes(block)).map(because('duplicate')),
    ],
  };
}
