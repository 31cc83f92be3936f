import { momentsAround } from './moments.js';

describe('moments around today, on a Dutch clock', () => {
  it.each([
    ['a winter day', '2026-01-12T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.day(0), '2026-01-12T00:00:00+01:00'],
    ['a summer day', '2026-07-12T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.at(0, '08:02'), '2026-07-12T08:02:00+02:00'],
    ['half past midnight in summer, still the day before in UTC', '2026-07-11T22:30:00Z', (m: ReturnType<typeof momentsAround>) => m.date(0), '2026-07-12'],
    ['the morning that the clock goes forward', '2026-03-29T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.day(0), '2026-03-29T00:00:00+01:00'],
    ['half past one in the night that the clock goes forward', '2026-03-29T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.at(0, '01:30'), '2026-03-29T01:30:00+01:00'],
    ['the evening after the clock went forward', '2026-03-29T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.endOf(0), '2026-03-29T23:59:59+02:00'],
    ['the morning that the clock goes back', '2026-10-25T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.day(0), '2026-10-25T00:00:00+02:00'],
    ['the morning after the clock went back', '2026-10-25T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.at(0, '08:02'), '2026-10-25T08:02:00+01:00'],
    ['a day of last winter, seen in summer', '2026-07-12T12:00:00Z', (m: ReturnType<typeof momentsAround>) => m.day(-180), '2026-01-13T00:00:00+01:00'],
  ])('are right for %s', (_situation, now, moment, expected) => {
    expect(moment(momentsAround(new Date(now)))).toBe(expected);
  });
});
