import type { BuildingBlock } from '../../domain/blocks/building-block.js';
import type { MedicationLine } from '../../domain/lines/line.js';
import type { MedicationOverview } from '../../domain/overview.js';
import { endsBefore } from '../../domain/time/moment.js';
import { dutchDay, dutchEnd } from '../words/dutch-dates.js';
import { blocksIn, otherLineOf } from './blocks-of-line.js';
import { periodInWords } from './period-in-words.js';

type Lines = Pick<MedicationOverview, 'lines'>;

/** Since when it is interrupted, until when, and since when the medicine itself is agreed. */
export function pauseInWords(line: MedicationLine, overview: Lines): string {
  const pause = `${pausedSince(line)}, ${pausedUntil(line, overview)}`;
  return line.basis === 'MGB' ? pause : `${pause}; afgesproken ${periodInWords(line)}`;
}

/** A temporary stop ends the use, so the pause begins there; a report of use has the period of the pause itself. */
export function pausedSince(line: MedicationLine): string {
  const stop = pauseOf(line);
  if (line.basis === 'MGB') return stop?.period.start ? `onderbroken sinds ${dutchDay(stop.period.start)}` : 'onderbroken sinds: niet bekend';
  const since = stop && { ms: stop.period.end ? endsBefore(stop.period.end) : stop.registeredAt.ms, text: '' };
  return since ? `onderbroken sinds ${dutchDay(since)}` : 'onderbroken sinds: niet bekend';
}

/** What is agreed ahead takes it up again. */
function pausedUntil(line: MedicationLine, overview: Lines): string {
  const end = line.basis === 'MGB' ? pauseOf(line)?.period.end : null;
  const next = otherLineOf(line, overview)?.period.start;
  if (end) return dutchEnd(end);
  return next ? `tot ${dutchDay(next)}` : 'tot wanneer: niet bekend';
}

/** The temporary stop that holds: the last word, unless a stop for good that is still to come was said after it. */
function pauseOf(line: MedicationLine): BuildingBlock | null {
  const isPause = ({ kind, stop }: BuildingBlock): boolean => kind === line.basis && stop === 'temporary';
  const others = blocksIn(line, 'superseded', 'basis').filter(isPause).toSorted((one, other) => other.registeredAt.ms - one.registeredAt.ms);
  return blocksIn(line, 'stop').find(isPause) ?? others[0] ?? null;
}
