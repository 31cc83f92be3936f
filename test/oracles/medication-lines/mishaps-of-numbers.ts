import { medicines, sources } from './course-block.js';
import type { PlainBlock } from './history.js';
import type { Mishap } from './mishaps-of-names.js';
import { aMoment, type Chance, pick } from './moments-to-draw.js';

const minutes = 60_000;

const numbered = (block: PlainBlock): PlainBlock =>
  ({ ...block, identifierIsLocal: true, follows: block.follows.map((id) => `|${id}`), restsOn: block.restsOn.map((id) => `|${id}`) });

/** With its system, without, with one of its own, or none at all. */
const anMbh = (chance: Chance, { mbh }: PlainBlock): Pick<PlainBlock, 'mbh' | 'mbhIsLocal'> =>
  pick(chance, [{ mbh, mbhIsLocal: false }, { mbh, mbhIsLocal: true }, { mbh, mbhIsLocal: true }, { mbh: 'MBH_H', mbhIsLocal: false }, { mbh: null, mbhIsLocal: false }]);

const spelledOtherwise = (chance: Chance, { medicine }: PlainBlock): PlainBlock['medicine'] =>
  pick(chance, [medicine, medicine, { ...medicine, text: ` ${medicine.text.toUpperCase().replace(/ /g, '  ')}` }, { ...medicine, prk: null, gpk: null }, pick(chance, medicines)]);

/** Two systems hold it under one number without a system; nearly always of one registration and start. */
function heldTwice(chance: Chance, block: PlainBlock): [PlainBlock, PlainBlock] {
  const first = { ...numbered(block), ...anMbh(chance, block) };
  const second = { ...first, ...pick(chance, sources.filter(({ source }) => source !== block.source)), ...anMbh(chance, block), medicine: spelledOtherwise(chance, block), isCopy: chance() < 0.4 };
  const shifted = pick(chance, [{}, {}, {}, {}, { registeredAt: block.registeredAt + minutes }, { start: aMoment(chance) }, { identifierIsLocal: false }, { enteredInError: true }]);
  return [first, { ...second, ...shifted }];
}

const heldElsewhere: Mishap = (chance, block) => heldTwice(chance, block);

/** Only one of the two knows that it stopped, and refers to it by its own number. */
const stoppedElsewhere: Mishap = (chance, block) => {
  const [first, second] = heldTwice(chance, block);
  const registeredAt = Math.max(block.registeredAt + pick(chance, [0, 1, 60]) * minutes, aMoment(chance));
  const stop: PlainBlock = {
    ...numbered(second), ...anMbh(chance, block), id: `${block.id}_H`, registeredAt, end: Math.max(block.start ?? 0, aMoment(chance)), endIsInclusive: false,
    stop: pick(chance, ['definitive', 'definitive', 'temporary', 'cancelled']), enteredInError: false, follows: chance() < 0.8 ? [`|${block.id}`] : [],
  };
  return block.kind === 'MGB' || block.stop !== null ? [first, second] : [first, second, stop];
};

export const mishapsOfNumbers: readonly Mishap[] = [heldElsewhere, heldElsewhere, stoppedElsewhere, stoppedElsewhere];
