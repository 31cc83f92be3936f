import { oneOfThem, type PlainBlock } from './history.js';

/** An MA or a TA with the stops that were sent for it, in order. A stop whose agreement is absent is itself the agreement. */
export interface Agreement { block: PlainBlock; stops: PlainBlock[]; cancelled: boolean }

/** A block without a start has always begun; one without an end never ends. */
export const startOf = (block: PlainBlock): number => block.start ?? -Infinity;

/** The first moment at which the block no longer applies. */
export function endOf(block: PlainBlock): number {
  if (block.end === null) return Infinity;
  return block.endIsInclusive ? Math.floor((block.end + 1000) / 1000) * 1000 : block.end;
}

/** Without an end a stop stops at its registration. */
export const stopsAt = (stop: PlainBlock): number => (stop.end === null ? stop.registeredAt : endOf(stop));

const isCancellation = (stop: PlainBlock): boolean => stop.stop === 'cancelled' || stopsAt(stop) <= startOf(stop);

/** Rule 3.2: the agreement that it names, else the one with its start, else every earlier one that began before its end. */
function stoppedBy(stop: PlainBlock, all: readonly Agreement[], earlier: readonly PlainBlock[]): Agreement[] {
  const named = all.filter((agreement) => oneOfThem(stop.follows, stop, agreement.block));
  if (named.length > 0) return named;

  const before = all.filter((agreement) => earlier.includes(agreement.block) && !agreement.cancelled);
  const withItsStart = before.filter((agreement) => stop.start !== null && agreement.block.start === stop.start);
  if (withItsStart.length > 0) {
    return [withItsStart.reduce((one, other) => (earlier.indexOf(other.block) > earlier.indexOf(one.block) ? other : one))];
  }
  // A cancellation takes back what it is about; it never ends something else.
  return isCancellation(stop) ? [] : before.filter((agreement) => startOf(agreement.block) < stopsAt(stop));
}

/** The agreements of one kind in one treatment; `ordered` holds blocks of that kind only. */
export function agreementsIn(ordered: readonly PlainBlock[]): Agreement[] {
  const all: Agreement[] = ordered.filter((block) => block.stop === null).map((block) => ({ block, stops: [], cancelled: false }));
  ordered.forEach((stop, place) => {
    if (stop.stop === null) return;
    const stopped = stoppedBy(stop, all, ordered.slice(0, place));
    for (const agreement of stopped) {
      agreement.stops.push(stop);
      if (isCancellation(stop) || stopsAt(stop) <= startOf(agreement.block)) agreement.cancelled = true;
    }
    if (stopped.length === 0) all.push({ block: stop, stops: [stop], cancelled: isCancellation(stop) });
  });
  return all.sort((one, other) => ordered.indexOf(one.block) - ordered.indexOf(other.block));
}

const lastStop = ({ stops }: Agreement, kind: 'definitive' | 'temporary'): PlainBlock | undefined =>
  stops.findLast((stop) => stop.stop === kind);

/** Rule 3.5: after a temporary stop only a definitive one is an end. A stop carries the new end. */
export function untilOf(agreement: Agreement): number {
  const definitive = lastStop(agreement, 'definitive');
  if (definitive) return stopsAt(definitive);
  return lastStop(agreement, 'temporary') ? Infinity : endOf(agreement.block);
}

/** What the line shows and compares: an interruption leaves the period the agreement's own. */
export function periodEndOf(agreement: Agreement): number {
  return lastStop(agreement, 'definitive') ? untilOf(agreement) : endOf(agreement.block);
}

export const hasBegun = (block: PlainBlock, at: number): boolean => startOf(block) <= at;
export const hasEnded = (agreement: Agreement, at: number): boolean => untilOf(agreement) <= at;

export function isInterrupted(agreement: Agreement, at: number): boolean {
  const temporary = lastStop(agreement, 'temporary');
  return temporary !== undefined && stopsAt(temporary) <= at && hasBegun(agreement.block, at) && !hasEnded(agreement, at);
}

export const applies = (agreement: Agreement, at: number): boolean =>
  hasBegun(agreement.block, at) && !hasEnded(agreement, at) && !isInterrupted(agreement, at);
