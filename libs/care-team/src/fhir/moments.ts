import { GatewayError } from '#libs/kernel';

const form = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?$/;
const dayMs = 86_400_000;
const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');
const offsets = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });

/** FHIR dateTime; a day begins at midnight in the Netherlands. */
export function startOf(text: unknown, expression: string): Date | null {
  return text === undefined ? null : momentOf(text, expression, 0);
}

/** The end of a period: a day counts until it is over, a moment until that moment. */
export function endOf(text: unknown, expression: string): Date | null {
  return text === undefined ? null : momentOf(text, expression, 1);
}

function momentOf(text: unknown, expression: string, daysOn: number): Date {
  const parts = typeof text === 'string' ? form.exec(text) : null;
  const moment = new Date(parts ? (parts[4] ? parts[0] : dutchMidnight(parts[0], daysOn)) : Number.NaN);
  if (!(moment.getTime() >= earliest && moment.getTime() <= latest)) throw new GatewayError('invalid', 'a day, or a moment with its time zone, is expected', { expression });
  return moment;
}

function dutchMidnight(day: string, daysOn: number): number {
  const utc = new Date(`${day}T00:00:00Z`).getTime() + daysOn * dayMs;
  if (Number.isNaN(utc) || new Date(utc - daysOn * dayMs).toISOString().slice(0, 10) !== day) return Number.NaN;
  return utc - offsetMs(utc);
}

/** No clock in the Netherlands changes at midnight, so the offset of that hour in UTC holds. */
function offsetMs(utc: number): number {
  const name = offsets.formatToParts(utc).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, hours = '0', minutes = '0'] = /GMT\+(\d{2}):(\d{2})/.exec(name) ?? [];
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
