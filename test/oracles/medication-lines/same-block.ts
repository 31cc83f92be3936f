import { endOf, stopsAt } from './agreements.js';
import { byText, type PlainBlock } from './history.js';
import { isAnotherMedicine, isOneMedicine } from './medicines.js';
import { nameOf, treatmentOf } from './names.js';

const sayingOf = (block: PlainBlock): string => {
  const { kind, registeredAt, start, end, endIsInclusive, stop, medicine, dose } = block;
  return JSON.stringify([
    kind, treatmentOf(block), registeredAt, start, end, endIsInclusive, stop,
    medicine.text, medicine.prk, medicine.gpk, medicine.atc,
    dose.text, dose.steps?.map((step) => [step.amount, step.unit, step.perDays, step.times, step.asNeeded]),
  ]);
};

/** Without a system, one number of one moment, for one medicine. */
function areNumberedAsOne(one: PlainBlock, other: PlainBlock): boolean {
  const numberOf = ({ kind, id, registeredAt, start }: PlainBlock): string => JSON.stringify([kind, id, registeredAt, start]);
  const areNumbers = [one, other].every(({ readable, hasIdentifier, identifierIsLocal }) => readable && hasIdentifier && identifierIsLocal);
  return areNumbers && numberOf(one) === numberOf(other) && isOneMedicine(one.medicine, other.medicine);
}

/** Rule 1.2: its name; without an identifier all that it says. */
function knownBy(block: PlainBlock): string[] {
  return block.readable && !block.hasIdentifier ? [nameOf(block), sayingOf(block)] : [nameOf(block)];
}

const areApart = (one: PlainBlock, other: PlainBlock): boolean => one.readable && other.readable && isAnotherMedicine(one.medicine, other.medicine);

function areOne(one: PlainBlock, other: PlainBlock): boolean {
  const known = knownBy(other);
  return !areApart(one, other) && (areNumberedAsOne(one, other) || knownBy(one).some((by) => known.includes(by)));
}

/** Rule 1.3: a withdrawal that cannot be read says nothing of a medicine, so another source's block must bear its MBH. */
export function isWithdrawnBy(error: PlainBlock, block: PlainBlock): boolean {
  const isSurelyMeant = error.readable || error.source === block.source || (block.mbh !== null && treatmentOf(error) === treatmentOf(block));
  return isSurelyMeant && areOne(error, block);
}

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

/** What was sent of each block, who goes first in front: never two medicines in one of them. */
export function putTogether(blocks: readonly PlainBlock[]): PlainBlock[][] {
  let found: PlainBlock[][] = [];
  for (const block of [...blocks].sort(whoGoesFirst)) {
    let joined = [block];
    for (const group of found) {
      const isSame = group.some((one) => areOne(one, block)) && group.every((one) => joined.every((other) => !areApart(one, other)));
      if (isSame) [joined, found] = [[...group, ...joined], found.filter((other) => other !== group)];
    }
    found = [...found, joined.sort(whoGoesFirst)];
  }
  return found;
}
