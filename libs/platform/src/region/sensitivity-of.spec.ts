import type { SensitivityLabels } from '#libs/kernel';
import { loadRegion } from './load-region.js';
import { sensitivityOf, sensitivityOfOwnResult, type ItemOrigin } from './sensitivity-of.js';

const region = loadRegion('config/region.json');

const ggz = '00000001';
const huisarts = '00000002';
const pharmacy = '00000003';
const addictionClinic = '00000008';
const aHospital = '12345678';

const from = (origin: Partial<ItemOrigin>): ItemOrigin => ({ holder: pharmacy, author: null, specialism: null, ...origin });

describe('labels from the table of the region', () => {
  it.each<[string, ItemOrigin, SensitivityLabels]>([
    ['a prescription of a GGZ institution, from its own record', from({ holder: ggz, author: ggz, specialism: '0329' }), ['psychiatry']],
    ['a prescription of a psychiatrist, kept by the huisarts', from({ holder: huisarts, author: ggz, specialism: '0329' }), ['psychiatry']],
    ['a prescription of a psychiatrist in a hospital nobody knows', from({ author: aHospital, specialism: '0329' }), ['psychiatry']],
    ['a prescription of the addiction clinic, kept by the pharmacy', from({ author: addictionClinic }), ['addiction']],
    ['a prescription of the addiction clinic, kept by the institution', from({ holder: ggz, author: addictionClinic }), ['psychiatry', 'addiction']],
    ['what the GGZ institution holds without an author', from({ holder: ggz }), ['psychiatry']],
    ['a prescription of the huisarts', from({ holder: huisarts, author: huisarts, specialism: '0100' }), []],
    ['a prescription of a surgeon in a hospital nobody knows', from({ author: aHospital, specialism: '0303' }), []],
    ['an agreement of the pharmacy itself', from({ author: pharmacy, specialism: '0200' }), 'unknown'],
    ['what the huisarts keeps of an author nobody knows', from({ holder: huisarts, author: aHospital }), 'unknown'],
    ['what the pharmacy keeps of a specialism nobody knows', from({ author: aHospital, specialism: '1900' }), 'unknown'],
    ['what has no author at all', from({}), 'unknown'],
  ])('%s', (_situation, origin, labels) => {
    expect(sensitivityOf(region, origin)).toEqual(labels);
  });
});

describe('labels of a result that names nobody: it is its holder\'s own', () => {
  it.each<[string, string, SensitivityLabels]>([
    ['of a huisarts', huisarts, []],
    ['of a pharmacy, which is in no row', pharmacy, []],
    ['of a GGZ institution', ggz, ['psychiatry']],
    ['of the addiction clinic', addictionClinic, ['addiction']],
    ['of a hospital nobody knows', aHospital, 'unknown'],
  ])('%s', (_situation, holder, labels) => {
    expect(sensitivityOfOwnResult(region, holder)).toEqual(labels);
  });

  it('of a pharmacy to which the region gives a row', () => {
    const strict = { ...region, sensitivity: [...region.sensitivity, { organisationType: 'pharmacy' as const, labels: ['psychiatry' as const] }] };
    expect(sensitivityOfOwnResult(strict, pharmacy)).toEqual(['psychiatry']);
  });
});
