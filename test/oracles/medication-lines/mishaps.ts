import { medicines, sources } from './course-block.js';
import type { PlainBlock } from './history.js';
import { aSourceWithoutSystems, type Mishap, mishapsOfNames } from './mishaps-of-names.js';
import { mishapsOfNumbers } from './mishaps-of-numbers.js';
import { mishapsOfStops } from './mishaps-of-stops.js';
import { aMoment, type Chance, pick } from './moments-to-draw.js';

/** Never the moment of the original: which of two goes first would be undecided. */
const anotherMoment = (chance: Chance, than: number): number => {
  const moment = aMoment(chance);
  return moment === than ? moment - 1 : moment;
};

/** The same id from another source: with or without the copy mark, up to date or stale; one of the two may lack the MBH. */
const copied: Mishap = (chance, original) => {
  const block = chance() < 0.1 ? { ...original, mbh: null } : original;
  const copy = { ...original, ...pick(chance, sources), isCopy: chance() < 0.6, mbh: chance() < 0.2 ? null : original.mbh };
  if (chance() < 0.5) return [block, copy];
  const stop = chance() < 0.5 ? null : block.stop;
  return [block, { ...copy, registeredAt: anotherMoment(chance, block.registeredAt), end: null, endIsInclusive: false, stop }];
};

const sentTwice: Mishap = (_chance, block) => [block, { ...block }];

const withdrawn: Mishap = (chance, block) => {
  const withdrawal = { ...block, enteredInError: true, readable: chance() < 0.7 };
  return chance() < 0.5 ? [withdrawal] : [block, { ...withdrawal, ...pick(chance, sources), mbh: chance() < 0.8 ? block.mbh : 'MBH_W' }];
};

const unreadable: Mishap = (_chance, block) => [{ ...block, readable: false }];

const withoutMbh: Mishap = (_chance, block) => [{ ...block, mbh: null }];

const withoutStart: Mishap = (_chance, block) => [{ ...block, start: null }];

const withoutEnd: Mishap = (_chance, block) => [{ ...block, end: null, endIsInclusive: false }];

const absent: Mishap = (_chance, _block) => [];

const otherMedicine: Mishap = (chance, block) => [{ ...block, medicine: pick(chance, medicines) }];

const misdirected: Mishap = (chance, block, all) => [{ ...block, [chance() < 0.5 ? 'follows' : 'restsOn']: [`${chance() < 0.9 ? '' : 'Thing/'}${pick(chance, all).id}`] }];

const atOneMoment: Mishap = (chance, block, all) => [{ ...block, registeredAt: pick(chance, all).registeredAt }];

/** Of one day, by a source that knows no hours. */
const stoppedAtItsStart: Mishap = (_chance, block) => [block.stop ? { ...block, end: block.start, endIsInclusive: false } : block];

const takenBack: Mishap = (_chance, block) => [block.stop ? { ...block, stop: 'cancelled' } : block];

/** Without an identifier two sources may say exactly the same. */
const nameless: Mishap = (chance, block) => {
  const id = `Thing/${block.id}`;
  const first = { ...block, id, hasIdentifier: false };
  return chance() < 0.5 ? [first] : [first, { ...first, id: `Thing/9${block.id}`, ...pick(chance, sources) }];
};

const mishaps: readonly Mishap[] = [
  ...mishapsOfNames, ...mishapsOfNumbers, ...mishapsOfStops,
  copied, copied, sentTwice, withdrawn, unreadable, withoutMbh, withoutMbh, withoutStart, withoutEnd, absent, otherMedicine, misdirected, misdirected, nameless,
  atOneMoment, atOneMoment, stoppedAtItsStart, takenBack,
];

/** Half of the histories arrive as they were written; in the others blocks meet a mishap here and there. */
export function afterMishaps(chance: Chance, blocks: readonly PlainBlock[]): PlainBlock[] {
  const often = chance() < 0.5 ? 0 : chance() * 0.3;
  const met = blocks.flatMap((block) => (chance() < often ? pick(chance, mishaps)(chance, block, blocks) : [block]));
  return chance() < 0.08 ? aSourceWithoutSystems(chance, met) : met;
}
