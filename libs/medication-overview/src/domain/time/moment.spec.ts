import { dutchText } from './dutch-calendar.js';
import { endsBefore, parseMoment, shifted } from './moment.js';

const iso = (ms: number | undefined): string => (ms === undefined ? 'none' : new Date(ms).toISOString());

describe('a moment as a source writes it', () => {
  it.each([
    ['with its zone', '2023-12-30T08:02:00+01:00', '2023-12-30T07:02:00.000Z'],
    ['in UTC', '2023-12-30T08:02:00Z', '2023-12-30T08:02:00.000Z'],
    ['with fractions of a second', '2023-12-30T08:02:00.250+01:00', '2023-12-30T07:02:00.250Z'],
    ['without seconds', '2023-12-30T08:02+01:00', '2023-12-30T07:02:00.000Z'],
    ['without a zone: Dutch time', '2023-07-01T08:00:00', '2023-07-01T06:00:00.000Z'],
    ['a day in winter', '2024-01-01', '2023-12-31T23:00:00.000Z'],
    ['a day in summer', '2023-07-01', '2023-06-30T22:00:00.000Z'],
    ['a month', '2023-07', '2023-06-30T22:00:00.000Z'],
    ['a year', '2023', '2022-12-31T23:00:00.000Z'],
  ])('%s', (_situation, text, expected) => {
    expect(iso(parseMoment(text)?.ms)).toBe(expected);
  });

  it.each(['', 'soon', '2023-13-01', '2023-02-30', '2023-12-30T25:00:00+01:00', '2023-12-30T08:02:00+1', '20231230', '2023-12-30T08:02:00+01:00 '])('%j is no moment', (text) => {
    expect(parseMoment(text)).toBeNull();
  });
});

describe('the first instant after an end', () => {
  it.each([
    ['until midnight', '2024-01-02T00:00:00+01:00', '2024-01-01T23:00:00.000Z'],
    ['up to and including the last second of the day', '2024-01-01T23:59:59+01:00', '2024-01-01T23:00:00.000Z'],
    ['up to and including a fraction of it', '2024-01-01T23:59:59.999+01:00', '2024-01-01T23:00:00.000Z'],
    ['a day', '2024-01-01', '2024-01-01T23:00:00.000Z'],
    ['a month', '2024-01', '2024-01-31T23:00:00.000Z'],
    ['a year', '2024', '2024-12-31T23:00:00.000Z'],
  ])('%s', (_situation, text, expected) => {
    expect(iso(endsBefore(parseMoment(text) ?? { ms: NaN, text }))).toBe(expected);
  });
});

describe('counting by the Dutch calendar', () => {
  const from = (text: string, shift: Parameters<typeof shifted>[1]): string => dutchText(shifted(Date.parse(text), shift));

  it.each([
    ['two months back', '2024-01-01T12:00:00+01:00', { months: -2 }, '2023-11-01T12:00:00+01:00'],
    ['a day that the month lacks', '2024-03-31T12:00:00+02:00', { months: -1 }, '2024-02-29T12:00:00+01:00'],
    ['28 days over the start of summer time', '2024-03-10T00:00:00+01:00', { days: 28 }, '2024-04-07T00:00:00+02:00'],
    ['a day over the end of summer time', '2024-10-26T00:00:00+02:00', { days: 2 }, '2024-10-28T00:00:00+01:00'],
    ['into the hour that is skipped', '2024-03-30T02:30:00+01:00', { days: 1 }, '2024-03-31T03:30:00+02:00'],
    ['into the hour that comes twice', '2024-10-26T02:30:00+02:00', { days: 1 }, '2024-10-27T02:30:00+02:00'],
    ['over the end of a year', '2023-12-31T12:00:00+01:00', { months: 13 }, '2025-01-31T12:00:00+01:00'],
  ])('%s', (_situation, start, shift, expected) => {
    expect(from(start, shift)).toBe(expected);
  });
});
