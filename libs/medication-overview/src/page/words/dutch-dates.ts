import { wallClockAt } from '../../domain/time/dutch-calendar.js';
import { parseMoment, type Moment } from '../../domain/time/moment.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** `30-12-2023`; a month or a year alone stays that. */
export function dutchDay({ text, ms }: Moment): string {
  if (/^\d{4}$/.test(text)) return text;
  const { year, month, day } = wallClockAt(ms);
  return /^\d{4}-\d{2}$/.test(text) ? `${two(month)}-${year}` : `${two(day)}-${two(month)}-${year}`;
}

/** `30-12-2023 08:02`; a day without a time stays a day. */
export function dutchDayAndTime(moment: Moment): string {
  if (!moment.text.includes('T')) return dutchDay(moment);
  const { hour, minute } = wallClockAt(moment.ms);
  return `${dutchDay(moment)} ${two(hour)}:${two(minute)}`;
}

/** A date as a source wrote it; what is no date stays as it is. */
export function dutchDate(text: string): string {
  const moment = parseMoment(text);
  return moment ? dutchDay(moment) : text;
}

/** Sources mix "until" (00:00:00) and "up to and including" (23:59:59, or a date alone). */
export function dutchEnd(end: Moment): string {
  if (!end.text.includes('T') || /T23:59/.test(end.text)) return `t/m ${dutchDay(end)}`;
  const { hour, minute } = wallClockAt(end.ms);
  return `tot ${hour + minute === 0 ? dutchDay(end) : dutchDayAndTime(end)}`;
}

/** How long ago a source said this. */
export function dutchAge(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 10) return 'net opgehaald';
  if (seconds < 120) return `${seconds} seconden oud`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} minuten oud`;
  return `${Math.round(seconds / 3_600)} uur oud`;
}

/** `2 weken`, `10 dagen`. */
export const dutchInterval = (days: number): string => {
  if (days % 30 === 0) return days === 30 ? '30 dagen (ongeveer een maand)' : `${days} dagen (ongeveer ${days / 30} maanden)`;
  if (days % 7 === 0) return days === 7 ? 'week' : `${days / 7} weken`;
  return `${String(days).replace('.', ',')} dagen`;
};
