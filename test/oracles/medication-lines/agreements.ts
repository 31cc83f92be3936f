import { oneOfThem, type PlainBlock } from './history.js';

/** An MA or a TA with the stops that were sent for it, in order. A stop whose agreement is absent is itself the agreement. */
export interface Agreement { block: PlainBlock; stops: PlainBlock[]; cancelled: boolean }

const adverseReaction = '62014003';

export const endedInAdverseReaction = ({ stop, reason }: PlainBlock): boolean => stop === 'definitive' && reason === adverseReaction;

/** A block without a start has always begun; one without an end never ends. */
export const startOf = (block: PlainBlock): number => block.start ?? -Infinity;

/** The first moment at which the block no longer applies. */
export function endOf(block: PlainBlock): number {
  if (block.end === null) return Infinity;
  return block.endIsInclusive ? Math.floor((block.end + 1000) / 1000) * 1000 : block.end;
}

/** Without an end a stop stops at its registration. */
export const stopsAt = (stop: PlainBlock): number => (stop.end === null ? stop.registeredAt : endOf(stop));

/** Rule 3.2: a cancellation of what was to begin at `start`; nobody reacts badly to what was never taken. */
function isCancellation(stop: PlainBlock, start: number): boolean {
  if (stop.stop === 'cancelled') return true;
  return stop.stop === 'definitive' && stopsAt(stop) <= start && !endedInAdverseReaction(stop);
}

/** Rule 3.2: the agreement that it names, else those with its start, else every earlier one that began before its end. */
function stoppedBy(stop: PlainBlock, starts: readonly PlainBlock[], earlier: readonly PlainBlock[]): PlainBlock[] {
  const named = starts.filter((start) => oneOfThem(stop.follows, stop, start));
  if (named.length > 0) return named;

  const comesInstead = (start: PlainBlock): boolean => start.stop === null && start.follows.some((id) => stop.follows.includes(id));
  const withItsStart = starts.filter((start) =>
    stop.start !== null && start.start === stop.start && start.registeredAt <= stop.registeredAt && !comesInstead(start));
  if (withItsStart.length > 0 || stop.stop === 'cancelled') return withItsStart;

  const begun = starts.filter((start) => startOf(start) < stopsAt(stop));
  const before = begun.filter((start) => earlier.includes(start));
  return before.length > 0 ? before : begun.filter((start) => start.registeredAt === stop.registeredAt);
}

/** The agreements of one kind in one treatment; `ordered` holds blocks of that kind only. */
export function agreementsIn(ordered: readonly PlainBlock[]): Agreement[] {
  const all: Agreement[] = ordered.filter((block) => block.stop === null).map((block) => ({ block, stops: [], cancelled: false }));
  ordered.forEach((stop, place) => {
    if (stop.stop === null) return;
    const stopped = stoppedBy(stop, all.map(({ block }) => block), ordered.slice(0, place));
    for (const agreement of all) if (stopped.includes(agreement.block)) agreement.stops.push(stop);
    if (stopped.length === 0) all.push({ block: stop, stops: [stop], cancelled: false });
  });
  for (const agreement of all) {
    const definitive = lastStop(agreement, 'definitive');
    const isCalledOff = definitive !== undefined && isCancellation(definitive, startOf(agreement.block));
    agreement.cancelled = isCalledOff || lastStop(agreement, 'cancelled') !== undefined;
  }
  return all.sort((one, other) => ordered.indexOf(one.block) - ordered.indexOf(other.block));
}

const lastStop = ({ stops }: Agreement, kind: PlainBlock['stop']): PlainBlock | undefined => stops.findLast((stop) => stop.stop === kind);

/** Rule 3.2: at its own end, or earlier by a definitive stop. The end of a stop that came alone is the stop's. */
export function untilOf(agreement: Agreement): number {
  const definitive = lastStop(agreement, 'definitive');
  const ownEnd = agreement.block.stop === null ? endOf(agreement.block) : Infinity;
  return definitive ? Math.min(ownEnd, stopsAt(definitive)) : ownEnd;
}

export const hasBegun = (block: PlainBlock, at: number): boolean => startOf(block) <= at;

/** Rule 3.5: from a temporary stop, if that came before the end, until a definitive one. */
export function isInterrupted(agreement: Agreement, at: number): boolean {
  const temporary = lastStop(agreement, 'temporary');
  if (temporary === undefined || stopsAt(temporary) > at || stopsAt(temporary) > untilOf(agreement)) return false;
  return !agreement.stops.some((stop) => stop.stop === 'definitive' && stopsAt(stop) <= at);
}

export const hasEnded = (agreement: Agreement, at: number): boolean => untilOf(agreement) <= at && !isInterrupted(agreement, at);

export const applies = (agreement: Agreement, at: number): boolean =>
  !agreement.cancelled && hasBegun(agreement.block, at) && !hasEnded(agreement, at) && !isInterrupted(agreement, at);
