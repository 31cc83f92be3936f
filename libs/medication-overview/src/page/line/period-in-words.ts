import type { MedicationLine } from '../../domain/lines/line.js';
import type { Moment } from '../../domain/time/moment.js';
import { dutchDay, dutchEnd } from '../words/dutch-dates.js';
import { formerOf, stopOf } from './blocks-of-line.js';

/** Since when, and until when where that is known. */
export function periodInWords(line: MedicationLine): string {
  const { category, period } = line;
  if (category === 'recently-stopped') return `${period.start ? `van ${dutchDay(period.start)}` : 'begin niet bekend,'} ${endOf(line)}`;
  const start = period.start === null ? 'sinds: niet bekend' : `${category === 'future' ? 'vanaf' : 'sinds'} ${dutchDay(period.start)}`;
  return [`${start}${earlierThan(line)}`, ...(period.end ? [dutchEnd(period.end)] : [])].join(', ');
}

/** A stop without an end stops at its registration. */
function endOf(line: MedicationLine): string {
  const end = line.period.end ?? stopOf(line)?.registeredAt ?? null;
  return end ? dutchEnd(end) : 'einde niet bekend';
}

/** The agreement of now may be newer than the medicine. */
function earlierThan(line: MedicationLine): string {
  const starts = formerOf(line).flatMap(({ period: { start } }) => start ?? []);
  const first = starts.reduce<Moment | null>((earliest, start) => (earliest === null || start.ms < earliest.ms ? start : earliest), null);
  const isEarlier = first !== null && line.period.start !== null && dutchDay(first) !== dutchDay(line.period.start) && first.ms < line.period.start.ms;
  return isEarlier ? ` (het middel al sinds ${dutchDay(first)})` : '';
}
