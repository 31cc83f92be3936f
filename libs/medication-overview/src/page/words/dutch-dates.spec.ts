import { momentAt } from '../../domain/testing/builders.js';
import { dutchAge, dutchDate, dutchDayAndTime, dutchEnd, dutchInterval } from './dutch-dates.js';

it.each([
  ['a moment', dutchDayAndTime(momentAt('2023-12-30T08:02:00+01:00')), '30-12-2023 08:02'],
  ['a moment of elsewhere, by Dutch time', dutchDayAndTime(momentAt('2023-12-31T23:30:00Z')), '01-01-2024 00:30'],
  ['a day', dutchDayAndTime(momentAt('2023-12-30')), '30-12-2023'],
  ['a month', dutchDate('2023-12'), '12-2023'],
  ['a year', dutchDate('2023'), '2023'],
  ['no date', dutchDate('soon'), 'soon'],
  ['an end at midnight', dutchEnd(momentAt('2024-01-02T00:00:00+01:00')), 'tot 02-01-2024'],
  ['an end in the last second', dutchEnd(momentAt('2024-01-01T23:59:59+01:00')), 't/m 01-01-2024'],
  ['an end on a day', dutchEnd(momentAt('2024-01-01')), 't/m 01-01-2024'],
  ['an end in the afternoon', dutchEnd(momentAt('2024-01-01T14:30:00+01:00')), 'tot 01-01-2024 14:30'],
  ['just now', dutchAge(9_000), 'net opgehaald'],
  ['a minute and a half', dutchAge(90_000), '90 seconden oud'],
  ['ten minutes', dutchAge(600_000), '10 minuten oud'],
  ['three hours', dutchAge(10_800_000), '3 uur oud'],
  ['a week', dutchInterval(7), 'week'],
  ['three weeks', dutchInterval(21), '3 weken'],
  ['ten days', dutchInterval(10), '10 dagen'],
  ['a month between', dutchInterval(30), '30 dagen (ongeveer een maand)'],
  ['three months between', dutchInterval(90), '90 dagen (ongeveer 3 maanden)'],
])('in words: %s', (_what, words, expected) => {
  expect(words).toBe(expected);
});
