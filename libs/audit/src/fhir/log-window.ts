import { GatewayError } from '#libs/kernel';
import type { LogWindow } from '../domain/logged-entry.js';

const dateForm = /^(eq|ge|gt|le|lt)?([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;
const instantForm = /^(eq|ge|gt|le|lt)?([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?(?:Z|[+-][0-9]{2}:[0-9]{2}))$/;

interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** The search parameter `date`; a date without a time is a day, month or year in the Netherlands. */
export function readLogWindow(date: string | undefined): LogWindow {
  if (date === undefined) return { from: null, until: null };
  const [prefix, period] = read(date);
  if (!period) throw new GatewayError('invalid', 'date is a FHIR date or instant, with eq, ge, gt, le or lt before it or nothing');
  return windows[prefix as keyof typeof windows](period);
}

const windows = {
  eq: ({ start, end }: Period): LogWindow => ({ from: start, until: end }),
  ge: ({ start }: Period): LogWindow => ({ from: start, until: null }),
  gt: ({ end }: Period): LogWindow => ({ from: end, until: null }),
  le: ({ end }: Period): LogWindow => ({ from: null, until: end }),
  lt: ({ start }: Period): LogWindow => ({ from: null, until: start }),
};

function read(date: string): [string, Period | null] {
  const [, daysPrefix = 'eq', year, month, day] = dateForm.exec(date) ?? [];
  if (year) return [daysPrefix, daysOf(Number(year), month && Number(month), day && Number(day))];
  const [, prefix = 'eq', instant = ''] = instantForm.exec(date) ?? [];
  const start = new Date(instant);
  return [prefix, Number.isNaN(start.getTime()) ? null : { start, end: new Date(start.getTime() + 1) }];
}

function daysOf(year: number, month: number | '' | undefined, day: number | '' | undefined): Period | null {
  const first = new Date(Date.UTC(year, (month || 1) - 1, day || 1));
  const exists = first.getUTCFullYear() === year && first.getUTCMonth() === (month || 1) - 1 && month !== 0 && day !== 0;
  if (!exists) return null;
  const next = new Date(first);
  if (day) next.setUTCDate(day + 1);
  else if (month) next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  return { start: midnightHere(first), end: midnightHere(next) };
}

const offsets = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** Clocks change at 01:00 UTC, so at midnight here the offset is that of midnight UTC. */
function midnightHere(day: Date): Date {
  const zone = offsets.formatToParts(day).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, hours = '0', minutes = '0'] = /([+-][0-9]{2}):([0-9]{2})/.exec(zone) ?? [];
  return new Date(day.getTime() - (Number(hours) * 60 + Number(minutes)) * 60_000);
}
