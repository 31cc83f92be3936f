import { figureOf, quantile } from './figure.js';

const aMeasurement = { bench: 'overview', case: 'one at a time', metric: 'latency-p50-ms', pairs: [{ ours: 6, floor: 2 }, { ours: 4, floor: 4 }, { ours: 10, floor: 5 }] };

describe('a figure of a bench', () => {
  it('is the middle ratio of the pairs, with its quarters', () => {
    expect(figureOf(aMeasurement)).toMatchObject({ ours: 6, floor: 4, ratio: 2, p25: 1.5, p75: 2.5, pairs: 3, aim: null });
  });

  it('is a cost: a rate that is half as high costs twice as much', () => {
    const pairs = [{ ours: 500, floor: 1_000 }];

    expect(figureOf({ ...aMeasurement, metric: 'answers-per-second', pairs, higherIsBetter: true })).toMatchObject({ ours: 500, floor: 1_000, ratio: 2 });
  });

  it('has every field of the contract', () => {
    expect(Object.keys(figureOf(aMeasurement))).toEqual(['bench', 'case', 'metric', 'ours', 'floor', 'ratio', 'p25', 'p75', 'pairs', 'aim', 'commit']);
  });

  it('is refused when nothing was measured', () => {
    expect(() => figureOf({ ...aMeasurement, pairs: [] })).toThrow('nothing was measured');
  });
});

describe('a quantile', () => {
  it.each([
    ['the middle of an odd number', [3, 1, 2], 0.5, 2],
    ['between the two middle ones', [1, 2, 3, 10], 0.5, 2.5],
    ['the highest', [1, 2, 3], 1, 3],
  ])('is %s', (_situation, values, part, expected) => {
    expect(quantile(values, part)).toBe(expected);
  });
});
