import { GatewayError } from '#libs/kernel';

const form = /^([1-9]\d{3}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?$/;
const dayMs = 86_400_000;
const offsets = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** FHIR dateTime; a day begins at midnight in the Netherlands. null: nothing was said. */
export const startOf = (text: unknown, expression: string): Date | null => (text === undefined ? null : momentOf(text, expression, 0));

/** The end of a period: a day counts until it is over, a moment until that moment. */
export const endOf = (text: unknown, expression: string): Date | null => (text === undefined ? null : momentOf(text, expression, 1));

function momentOf(text: unknown, expression: string, daysOn: number): Date {
  const [whole = '', day, time] = (typeof text === 'string' && form.exec(text)) || [];
  const moment = new Date(!day || !exists(day) ? Number.NaN : time ? whole : dutchMidnight(day, daysOn));
  if (Number.isNaN(moment.getTime())) throw new GatewayError('invalid', 'a day, or a moment with its time zone, is expected', { expression });
  return moment;
}

/** 31 February is no day, whatever a Date makes of it. */
function exists(day: string): boolean {
  const utc = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(day);
}

/** No clock in the Netherlands changes at midnight, so the offset of that hour in UTC holds. */
function dutchMidnight(day: string, daysOn: number): number {
  const utc = Date.parse(`${day}T00:00:00Z`) + daysOn * dayMs;
  const name = offsets.formatToParts(utc).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, hours = '0', minutes = '0'] = /GMT\+(\d{2}):(\d{2})/.exec(name) ?? [];
  return utc - (Number(hours) * 60 + Number(minutes)) * 60_000;
}
