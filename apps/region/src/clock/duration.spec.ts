import { afterDuration } from './duration.js';

const noon = new Date('2024-01-31T12:00:00Z');

describe('a moment some time later', () => {
  it.each([
    ['PT15M', '2024-01-31T12:15:00.000Z'],
    ['PT1.5S', '2024-01-31T12:00:01.500Z'],
    ['P1DT2H', '2024-02-01T14:00:00.000Z'],
    ['P2W', '2024-02-14T12:00:00.000Z'],
    ['P1Y', '2025-01-31T12:00:00.000Z'],
    ['-P1D', '2024-01-30T12:00:00.000Z'],
  ])('is reached by %s', (duration, expected) => {
    expect(afterDuration(noon, duration)?.toISOString()).toBe(expected);
  });

  it.each(['', 'P', 'PT', 'P1DT', '1D', 'P1H', 'PT1D', 'P-1D', 'tomorrow'])('is not reached by "%s"', (duration) => {
    expect(afterDuration(noon, duration)).toBeNull();
  });
});
