import { type Agreement, agreementsIn, hasEnded } from './agreements.js';
import type { Draft } from './draft.js';
import { isUnlinked } from './flags.js';
import { oneOfThem, type PlainBlock } from './history.js';
import { inOrder } from './in-order.js';
import { isSameProduct } from './medicines.js';

/** All blocks of one treatment, and what was agreed in it. */
export interface Treated { all: readonly PlainBlock[]; agreements: Agreement[] }

interface Placed { line: Draft; all: readonly PlainBlock[] }

export const treatedIn = (all: readonly PlainBlock[]): Treated =>
  ({ all, agreements: (['MA', 'TA'] as const).flatMap((kind) => agreementsIn(inOrder(all.filter((block) => block.kind === kind)))) });

const stops = ({ kind, stop }: PlainBlock): boolean => kind !== 'MGB' && (stop === 'definitive' || stop === 'cancelled');

const endedBy = (stop: PlainBlock, { agreements }: Treated): PlainBlock[] =>
  agreements.filter((agreement) => agreement.block !== stop && agreement.stops.includes(stop)).map(({ block }) => block);

/** A stop names a block on the line that it did not end: it is of another treatment, or ended nothing. */
function isNamedByAStopInVain({ line, all }: Placed, treated: readonly Treated[]): boolean {
  return treated.some((one) => one.all.filter(stops).some((stop) => {
    const ended = endedBy(stop, one);
    const inVain = one.all !== all || ended.length === 0;
    return inVain && [...line.roles.keys()].some((block) => oneOfThem(stop.follows, stop, block) && !ended.includes(block));
  }));
}

/** Somebody else's version of a block says that it stopped. */
const isStoppedInADuplicate = ({ roles }: Draft): boolean =>
  [...roles.keys()].some(({ stop, duplicates = [] }) => stop !== 'definitive' && duplicates.some((other) => other.stop === 'definitive'));

const isStoppedForGood = ({ stops: sent }: Agreement): boolean => sent.some(({ stop }) => stop === 'definitive');

/** The agreement that the TAs name, or else one of their product, was ended. */
function isOfWhatWasStopped({ line }: Placed, placed: readonly Placed[], treated: readonly Treated[], at: number): boolean {
  const tas = [...line.roles.keys()].filter(({ kind }) => kind === 'TA');
  const mas = treated.flatMap(({ agreements }) => agreements).filter(({ block }) => block.kind === 'MA');
  const named = mas.filter(({ block, stops: sent }) => tas.some((ta) => [block, ...sent].some((ma) => oneOfThem(ta.restsOn, ta, ma))));
  if (named.length > 0) return named.some((ma) => ma.cancelled || (isStoppedForGood(ma) && hasEnded(ma, at)));

  const prks = tas.flatMap(({ medicine }) => medicine.prk ?? []);
  return placed.some(({ line: other }) =>
    other.category === 'recently-stopped' && other.kind === 'MA' && prks.includes(other.basis.medicine.prk ?? '') &&
    mas.some((ma) => ma.block === other.basis && isStoppedForGood(ma)));
}

/** The same product was stopped in another treatment, after what this line rests on was registered. */
const isStoppedElsewhere = ({ line: { basis, interrupted } }: Placed, placed: readonly Placed[]): boolean =>
  !interrupted && placed.some(({ line: other }) =>
    other.category === 'recently-stopped' && isSameProduct(basis.medicine, other.basis.medicine) &&
    other.endings.some((stop) => basis.registeredAt < stop.registeredAt));

/** Section 5: a stop that this line did not heed. */
export function isSaidToBeStopped(one: Placed, placed: readonly Placed[], treated: readonly Treated[], at: number): boolean {
  const { line, all } = one;
  if (line.category === 'recently-stopped') return false;
  if (isNamedByAStopInVain(one, treated)) return true;
  if (line.category !== 'current') return false;
  return isStoppedInADuplicate(line) || isStoppedElsewhere(one, placed) || (isUnlinked(line, all) && isOfWhatWasStopped(one, placed, treated, at));
}
