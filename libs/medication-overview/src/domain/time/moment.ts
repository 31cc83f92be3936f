import { instantOf, wallClockAt, type WallClock } from './dutch-calendar.js';

/** A point in time as its source wrote it. `ms` counts from 1970 (UTC): the first instant that the text can mean. */
export interface Moment {
  readonly ms: number;
  readonly text: string;
}

const form = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** A FHIR date or dateTime; without a zone it is Dutch local time. null: it says no time that exists. */
export function parseMoment(text: string): Moment | null {
  const parts = form.exec(text);
  if (!parts) return null;
  const wallClock = wallClockOf(parts);
  if (!existsOnCalendar(wallClock)) return null;
  const ms = parts[7] ? Date.parse(withSeconds(text)) : instantOf(wallClock);
  return Number.isNaN(ms) ? null : { ms, text };
}

function wallClockOf(parts: RegExpExecArray): WallClock {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  return { year, month, day, hour, minute, second };
}

function existsOnCalendar({ year, month, day, hour, minute, second }: WallClock): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
}

/** `2024-01-01T12:00+01:00` lacks the seconds that Date.parse wants beside a zone in some engines. */
const withSeconds = (text: string): string => text.replace(/T(\d{2}:\d{2})(Z|[+-])/, 'T$1:00$2');

/**
 * The first instant that an end no longer covers. Sources mix "until" (00:00:00) and "up to and including"
 * (23:59:59, or a date alone).
 */
export function endsBefore(end: Moment): number {
  const { text, ms } = end;
  if (/^\d{4}$/.test(text)) return shifted(ms, { years: 1 });
  if (/^\d{4}-\d{2}$/.test(text)) return shifted(ms, { months: 1 });
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return shifted(ms, { days: 1 });
  return /T\d{2}:\d{2}:59/.test(text) ? (Math.floor(ms / 1_000) + 1) * 1_000 : ms;
}

export interface Shift {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
}

/** By the Dutch calendar: the same time of day, on the last day of the month where the day does not exist. */
export function shifted(ms: number, { years = 0, months = 0, days = 0 }: Shift): number {
  const from = wallClockAt(ms);
  const monthIndex = from.month - 1 + months;
  const lastDay = new Date(Date.UTC(from.year + years, monthIndex + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(from.year + years, monthIndex, Math.min(from.day, lastDay) + days));
  const target = { ...from, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  return instantOf(target) + (((ms % 1_000) + 1_000) % 1_000);
}
