import type { BuildingBlock } from '../blocks/building-block.js';
import { endsBefore } from '../time/moment.js';
import { isStopForAnAdverseReaction } from './adverse-reaction.js';
import type { Start, Starts } from './starts.js';

/**
 * A stop ends the agreement it names; else those with its start, for a stop carries the original start (standards
 * 1.7, 7); else every agreement before it that began before the stop's end, or, if there is none, what was registered
 * together with it. A cancellation of what nobody knows ends nothing else.
 */
export function whatAStopStops(stop: BuildingBlock, starts: Starts, place: number): readonly Start[] {
  const named = starts.namedBy(stop.follows);
  if (named.length > 0) return named;
  const sameStart = startsOfTheSame(stop, starts);
  if (sameStart.length > 0 || stop.stop === 'cancelled') return sameStart;
  const end = stopsAt(stop);
  const inTime = starts.all.filter(({ block }) => startOf(block) < end);
  const earlier = inTime.filter((start) => start.place < place);
  return earlier.length > 0 ? earlier : inTime.filter(({ block }) => block.registeredAt.ms === stop.registeredAt.ms);
}

/** The stop is of this very agreement, although it does not say so. */
const startsOfTheSame = (stop: BuildingBlock, starts: Starts): Start[] =>
  starts.from(stop.period.start).filter(({ block }) => block.registeredAt.ms <= stop.registeredAt.ms && !replacesTheSame(stop, block));

/** A new agreement that names the same former one came instead of what is stopped. */
const replacesTheSame = (stop: BuildingBlock, start: BuildingBlock): boolean => !start.stop && start.follows.some((name) => stop.follows.includes(name));

/** It never began; who had an adverse reaction did take it, whatever the hour on the stop. */
export const takesBack = (stop: BuildingBlock, from: number): boolean =>
  stop.stop === 'cancelled' || (stop.stop === 'definitive' && stopsAt(stop) <= from && !isStopForAnAdverseReaction(stop));

export const startOf = ({ period }: BuildingBlock): number => period.start?.ms ?? -Infinity;
export const stopsAt = ({ period, registeredAt }: BuildingBlock): number => (period.end ? endsBefore(period.end) : registeredAt.ms);
