import { wallClockAt } from './dutch-calendar.js';

const byIntl = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const two = (value: number): string => String(value).padStart(2, '0');

function shownAt(ms: number): string {
  const { year, month, day, hour, minute, second } = wallClockAt(ms);
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)}`;
}

describe('a clock in the Netherlands', () => {
  it.each([
    ['the last second of winter time', '2024-03-31T00:59:59Z', '2024-03-31 01:59:59'],
    ['the first of summer time', '2024-03-31T01:00:00Z', '2024-03-31 03:00:00'],
    ['the last second of summer time', '2024-10-27T00:59:59Z', '2024-10-27 02:59:59'],
    ['the first of winter time', '2024-10-27T01:00:00Z', '2024-10-27 02:00:00'],
  ])('shows %s', (_when, instant, shown) => {
    expect(shownAt(Date.parse(instant))).toBe(shown);
  });

  it('shows what the time zone data say, at any second from 1925 to 2100, asked in any order', () => {
    let seed = 20240101;
    const chance = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const [from, until] = [Date.UTC(1925, 0, 1), Date.UTC(2100, 0, 1)];
    const instants = Array.from({ length: 30_000 }, () => Math.floor((from + chance() * (until - from)) / 1_000) * 1_000);

    expect(instants.filter((ms) => shownAt(ms) !== byIntl.format(ms)).map((ms) => new Date(ms).toISOString())).toEqual([]);
  });
});
