import { endOf, startOf } from './moments.js';

describe('a moment on the wire', () => {
  it.each([
    ['a winter day starts at midnight in the Netherlands', startOf('2026-11-22', 'x'), '2026-11-21T23:00:00.000Z'],
    ['a summer day too', startOf('2026-07-01', 'x'), '2026-06-30T22:00:00.000Z'],
    ['a day that ends a period counts until it is over', endOf('2026-11-22', 'x'), '2026-11-22T23:00:00.000Z'],
    ['the day the clocks change is an hour shorter', endOf('2026-03-29', 'x'), '2026-03-29T22:00:00.000Z'],
    ['a moment is itself', endOf('2026-11-22T10:00:00+01:00', 'x'), '2026-11-22T09:00:00.000Z'],
  ])('%s', (_situation, moment, expected) => {
    expect(moment?.toISOString()).toBe(expected);
  });

  it.each([['2026-02-31'], ['2026-02-31T10:00:00Z'], ['2026-11-22T10:00:00'], ['2026-11'], ['0000-01-01'], ['10000-01-01'], ['2026-11-22T25:00:00Z'], [''], [20_261_122], [null]])('refuses %s', (text) => {
    expect(() => startOf(text, 'Consent.provision.period.start')).toThrow(expect.objectContaining({ category: 'invalid', expression: 'Consent.provision.period.start' }));
  });

  it('is nothing when nothing was said', () => {
    expect(startOf(undefined, 'x')).toBeNull();
  });
});
