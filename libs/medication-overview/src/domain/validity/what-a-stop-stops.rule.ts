import { names, type BuildingBlock } from '../blocks/building-block.js';
import { endsBefore } from '../time/moment.js';
import { isStopForAnAdverseReaction } from './adverse-reaction.js';

/**
 * A stop ends the agreement it names; else those with its start, for a stop carries the original start (standards
 * 1.7, 7); else every agreement before it that began before the stop's end, or, if there is none, what was registered
 * together with it. What takes back something that nobody knows ends nothing else.
 */
export function whatAStopStops(stop: BuildingBlock, starts: readonly BuildingBlock[], wasBefore: (start: BuildingBlock) => boolean): BuildingBlock[] {
  const named = starts.filter((start) => names(stop.follows, start));
  if (named.length > 0) return named;
  const sameStart = starts.filter((start) => carriesStartOf(stop, start) && start.registeredAt.ms <= stop.registeredAt.ms);
  if (sameStart.length > 0 || takesBack(stop, startOf(stop))) return sameStart;
  const inTime = starts.filter((start) => startOf(start) < stopsAt(stop));
  const earlier = inTime.filter(wasBefore);
  return earlier.length > 0 ? earlier : inTime.filter(({ registeredAt }) => registeredAt.ms === stop.registeredAt.ms);
}

/** The stop is of this very agreement, although it does not say so. */
const carriesStartOf = (stop: BuildingBlock, start: BuildingBlock): boolean =>
  stop.period.start !== null && stop.period.start.ms === start.period.start?.ms && !replacesTheSame(stop, start);

/** A new agreement that names the same former one came instead of what is stopped. */
const replacesTheSame = (stop: BuildingBlock, start: BuildingBlock): boolean => !start.stop && start.follows.some((name) => stop.follows.includes(name));

/** It never began; who had an adverse reaction did take it, whatever the hour on the stop. */
export const takesBack = (stop: BuildingBlock, from: number): boolean =>
  stop.stop === 'cancelled' || (stop.stop === 'definitive' && stopsAt(stop) <= from && !isStopForAnAdverseReaction(stop));

export const startOf = ({ period }: BuildingBlock): number => period.start?.ms ?? -Infinity;
export const stopsAt = ({ period, registeredAt }: BuildingBlock): number => (period.end ? endsBefore(period.end) : registeredAt.ms);
