import { periodIn } from './period.js';

const lasting = (value: unknown, code: string) => [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-TimeInterval.Duration', valueDuration: { value, code } }];
const start = '2024-03-10T00:00:00+01:00';

describe('how long', () => {
  it.each([
    ['a start alone', { start }, null],
    ['start and end', { start, end: '2024-04-01T23:59:59+02:00' }, '2024-04-01T23:59:59+02:00'],
    ['28 days, over the change of clocks', { start, extension: lasting(28, 'd') }, '2024-04-07T00:00:00+02:00'],
    ['three weeks', { start, extension: lasting(3, 'wk') }, '2024-03-31T00:00:00+01:00'],
    ['36 hours', { start, extension: lasting(36, 'h') }, '2024-03-11T12:00:00+01:00'],
    ['half a day', { start, extension: lasting(0.5, 'd') }, '2024-03-10T12:00:00+01:00'],
    ['an end goes before a duration', { start, end: '2024-03-12', extension: lasting(28, 'd') }, '2024-03-12'],
  ])('%s', (_situation, period, end) => {
    expect(periodIn(period).end?.text ?? null).toBe(end);
  });

  it.each([
    ['a duration without a start', { extension: lasting(3, 'd') }],
    ['a duration that is a text', { start, extension: lasting('3', 'd') }],
    ['a duration below nothing', { start, extension: lasting(-3, 'd') }],
    ['a duration of centuries', { start, extension: lasting(1e9, 'd') }],
    ['a duration in a unit that is not used', { start, extension: lasting(3, 'mo') }],
    ['a start that does not exist', { start: '2024-02-30' }],
  ])('%s cannot be read', (_situation, period) => {
    expect(() => periodIn(period)).toThrow();
  });
});
