import { sources } from './course-block.js';
import type { PlainBlock } from './history.js';
import type { Mishap } from './mishaps-of-names.js';
import { aMoment, pick } from './moments-to-draw.js';

const minutes = 60_000;

const until = (end: number): Partial<PlainBlock> => ({ end, endIsInclusive: false });

/** "Stopped", and nothing that tells what or since when. */
const stopOfNothingKnown: Mishap = (chance, block) => {
  const nobodysStart = aMoment(chance) + 7 * minutes;
  const stop = { ...block, id: `${block.id}_S`, registeredAt: block.registeredAt + pick(chance, [0, 1, 60]) * minutes, stop: 'definitive' as const, start: nobodysStart, ...until(nobodysStart), follows: [] };
  return block.kind === 'MGB' ? [block] : [block, stop];
};

const stopOfAnotherTreatment: Mishap = (chance, block, all) => {
  const mbh = chance() < 0.6 ? pick(chance, all).mbh : 'MBH_S';
  const registeredAt = Math.max(block.registeredAt, aMoment(chance));
  const start = chance() < 0.5 ? block.start : aMoment(chance);
  const stop = pick(chance, ['definitive', 'definitive', 'cancelled', 'temporary'] as const);
  const names = chance() < 0.8 ? [block.id] : block.follows;
  return block.kind === 'MGB' ? [block] : [block, { ...block, id: `${block.id}_T`, mbh, registeredAt, stop, start, ...until(Math.max(start ?? 0, aMoment(chance))), follows: names }];
};

/** Two systems hold it, and one of them wrote the stop into the agreement itself; the other may know an end. */
const stoppedInOneCopy: Mishap = (chance, block) => {
  const [isCopy, end] = [chance() < 0.4, aMoment(chance)];
  const first = block.stop === null && chance() < 0.4 ? { ...block, ...until(end - minutes) } : block;
  return [first, { ...block, ...pick(chance, sources), isCopy, stop: 'definitive', ...until(end === block.end ? end + minutes : end) }];
};

/** The pharmacy goes on, under an MBH of its own, with what was stopped: by its name, by the name of the stop, or by the product alone. */
const stillDispensed: Mishap = (chance, block) => {
  if (block.kind !== 'MA') return [block];
  const restsOn = pick(chance, [[], [], [block.id], block.follows]);
  const registeredAt = pick(chance, [block.registeredAt - minutes, block.registeredAt + minutes, aMoment(chance)]);
  const ta: PlainBlock = {
    ...block, ...pick(chance, sources.slice(2)), id: `TA_${block.id}`, kind: 'TA', mbh: chance() < 0.8 ? 'MBH_D' : null, authorUra: '00000003', authorKind: 'organisation',
    registeredAt, start: chance() < 0.7 ? registeredAt : aMoment(chance), end: null, endIsInclusive: false, stop: null, reason: null, follows: [], restsOn: [...restsOn],
  };
  return [block, ta];
};

export const mishapsOfStops: readonly Mishap[] = [stopOfNothingKnown, stopOfAnotherTreatment, stoppedInOneCopy, stillDispensed, stillDispensed];

