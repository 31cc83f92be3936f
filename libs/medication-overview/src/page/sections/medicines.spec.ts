import { failed } from '../../domain/source-report.js';
import { anMa, anUnreadable } from '../../domain/testing/builders.js';
import { aDirectory, anOverview, aSource } from '../testing/a-page.js';
import { medicineSections } from './medicines.js';

const emptyPlaces = (change = {}): string[] =>
  medicineSections({ overview: anOverview([anMa({ id: 'A' })], change), directory: aDirectory }).filter(({ medicines }) => medicines.length === 0).map(({ none }) => none);

describe('an empty place on the page', () => {
  it('says that none is known while every source answered', () => {
    expect(emptyPlaces()).toEqual(expect.arrayContaining(['geen bekend', 'geen bekend voor de komende drie maanden']));
  });

  it.each([
    ['a source did not answer', { reports: [failed(aSource('epd'), 'down')] }],
    ['something cannot be read', { permitted: [anMa({ id: 'A' }), anUnreadable('B')] }],
    ['the client keeps something back', { withheld: ['medication' as const] }],
  ])('does not read as none where %s', (_situation, change) => {
    expect(new Set(emptyPlaces(change))).toEqual(new Set(['niet volledig bekend; lees wat ontbreekt']));
  });
});
