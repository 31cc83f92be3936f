import type { BuildingBlock } from '../blocks/building-block.js';
import { endsBefore, type Moment } from '../time/moment.js';
import { inRegistrationOrder } from './registration-order.js';
import { Starts, type Start } from './starts.js';
import { startOf, stopsAt, takesBack, whatAStopStops } from './what-a-stop-stops.rule.js';

/** An MA or TA with what was said about its end. */
export interface Agreement {
  /** Says medicine and dose: the block that began it, or its stop where only that was received. */
  readonly block: BuildingBlock;
  /** In order of registration, the last word last. */
  readonly stops: readonly BuildingBlock[];
  /** Place in the order of registration; a later one has a higher place. */
  readonly place: number;
  /** It never applies: cancelled, or stopped before it began. */
  readonly isCancelled: boolean;
  /** First instant at which it applies, and first at which it no longer does. */
  readonly from: number;
  readonly until: number;
  /** First instant of an interruption that nobody lifted. */
  readonly interruptedFrom: number;
  /** As its source wrote it. */
  readonly start: Moment | null;
  readonly end: Moment | null;
}

/** In order of registration. A stop of something that was not received is an agreement itself, which later stops end. */
export function agreementsOf(blocks: readonly BuildingBlock[]): Agreement[] {
  const ordered = inRegistrationOrder(blocks).map((block, place) => ({ block, place }));
  const starts = new Starts();
  for (const { block, place } of ordered) if (!block.stop) starts.add({ block, place, stops: [] });
  for (const { block: stop, place } of ordered) {
    if (!stop.stop) continue;
    const stopped = whatAStopStops(stop, starts, place);
    for (const { stops } of stopped) stops.push(stop);
    if (stopped.length === 0) starts.add({ block: stop, place, stops: [stop] });
  }
  return starts.all.map(agreement).toSorted((one, other) => one.place - other.place);
}

function agreement({ block, stops, place }: Start): Agreement {
  const ownEnd = block.stop || !block.period.end ? Infinity : endsBefore(block.period.end);
  const final = stops.findLast(({ stop }) => stop === 'definitive');
  const interruption = stops.findLast(({ stop }) => stop === 'temporary');
  const from = startOf(block);
  const until = Math.min(ownEnd, final ? stopsAt(final) : Infinity);
  const interruptedFrom = interruption && stopsAt(interruption) <= until ? stopsAt(interruption) : Infinity;
  return {
    block,
    stops,
    place,
    isCancelled: stops.some((stop) => stop.stop === 'cancelled' || (stop === final && takesBack(stop, from))),
    from,
    until,
    interruptedFrom,
    start: block.period.start,
    end: final && stopsAt(final) === until ? (final.period.end ?? final.registeredAt) : ownEndOf(block),
  };
}

/** Where only a temporary stop was received, its end is that of the pause, not of the agreement. */
const ownEndOf = ({ stop, period }: BuildingBlock): Moment | null => (stop === 'temporary' ? null : period.end);

/** The interruption holds, also past the agreement's own end: nobody said that it is over (docs/medication-lines.md 3.5). */
export const isInterruptedAt = ({ interruptedFrom, stops }: Agreement, at: number): boolean =>
  interruptedFrom <= at && !stops.some((stop) => stop.stop === 'definitive' && stopsAt(stop) <= at);

export const hasBegunAt = ({ from }: Agreement, at: number): boolean => from <= at;
export const hasEndedAt = (agreement: Agreement, at: number): boolean => agreement.until <= at && !isInterruptedAt(agreement, at);
