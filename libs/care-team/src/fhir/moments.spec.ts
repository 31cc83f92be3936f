import { endOf, startOf } from './moments.js';

describe('the moments of a period', () => {
  it.each([
    ['a day in winter begins an hour before midnight UTC', startOf('2026-01-15', 'x'), '2026-01-14T23:00:00.000Z'],
    ['a day in summer begins two hours before', startOf('2026-07-15', 'x'), '2026-07-14T22:00:00.000Z'],
    ['the last day counts until it is over', endOf('2026-07-15', 'x'), '2026-07-15T22:00:00.000Z'],
    ['the day on which the clock goes forward', endOf('2026-03-29', 'x'), '2026-03-29T22:00:00.000Z'],
    ['a moment is that moment', startOf('2026-01-15T09:00:00+01:00', 'x'), '2026-01-15T08:00:00.000Z'],
    ['also as an end', endOf('2026-01-15T08:00:00.5Z', 'x'), '2026-01-15T08:00:00.500Z'],
  ])('%s', (_situation, moment, expected) => {
    expect(moment?.toISOString()).toBe(expected);
  });

  it('has an end, also for who writes the last day there is', () => {
    expect(endOf('9999-12-31', 'x')?.getUTCFullYear()).toBe(9999);
  });

  it('may be left open', () => {
    expect([startOf(undefined, 'x'), endOf(undefined, 'x')]).toEqual([null, null]);
  });

  it.each([
    ['a month', '2026-01'],
    ['a day that does not exist', '2026-02-30'],
    ['a moment without a time zone', '2026-01-15T09:00:00'],
    ['an hour that does not exist', '2026-01-15T25:00:00Z'],
    ['a day in the year 0', '0000-06-01'],
    ['a moment in the year 0', '0000-06-01T00:00:00Z'],
    ['the first night of the year 1, which the Netherlands begins in the year 0', '0001-01-01'],
    ['a moment that lies before the year 1 elsewhere', '0001-01-01T00:00:00+01:00'],
    ['a moment that lies after the year 9999 elsewhere', '9999-12-31T23:59:59-01:00'],
    ['a number', 20_260_115],
    ['nothing at all', null],
    ['text around it', ' 2026-01-15'],
  ])('are not %s', (_situation, text) => {
    expect(() => startOf(text, 'CareTeam.period.start')).toThrow(expect.objectContaining({ category: 'invalid', expression: 'CareTeam.period.start' }));
  });
});
