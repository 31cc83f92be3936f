import type { SensitivityLabels } from '#libs/kernel';
import { anMa, aTa as anyTa } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';
import { blocksOfPermittedTreatments, decisionItemsOf } from './decision-items.js';
import type { SensitivityTable } from './sensitivity.js';

const noTable = (): SensitivityLabels => 'unknown';
const byPsychiatrist = { security: ['PSY'], sourceUra: '00000001', source: 'epd' };
const pharmacy = { ura: '00000003', specialism: '0200', name: null, isClient: false };
const aTa = (words: Parameters<typeof anyTa>[0]) => anyTa({ author: pharmacy, ...words });
/** Knows the huisarts who agreed, not who dispensed. */
const agreedByHuisarts: SensitivityTable = ({ author }) => (author.specialism === '0100' ? [] : 'unknown');
const byHuisarts = (): SensitivityLabels => [];

describe('what is decided about a treatment', () => {
  it('bears the labels of all its blocks, for each holder', () => {
    const blocks = [anMa({ id: 'MA_1', ...byPsychiatrist }), aTa({ id: 'TA_1', security: ['ETH'] })];
    expect(decisionItemsOf(blocks, noTable).map(({ holder, labels }) => ({ holder, labels }))).toEqual([
      { holder: '00000001', labels: ['psychiatry', 'addiction'] },
      { holder: '00000003', labels: ['psychiatry', 'addiction'] },
    ]);
  });

  it.each([
    ['is unlabelled where one agreement is', [anMa({ id: 'MA_1', security: ['PSY'] }), anMa({ id: 'MA_2' })], noTable, 'unknown'],
    ['takes the labels of the table where the source gave none', [anMa({ id: 'MA_1' })], byHuisarts, []],
    ['does not take how secret it is for of what kind it is', [anMa({ id: 'MA_1', security: ['R'] })], byHuisarts, []],
    ['follows the huisarts’s agreement, whoever dispenses', [anMa({ id: 'MA_1' }), aTa({ id: 'TA_1' })], agreedByHuisarts, []],
    ['stays of psychiatry, whoever dispenses', [anMa({ id: 'MA_1', ...byPsychiatrist }), aTa({ id: 'TA_1' })], noTable, ['psychiatry']],
    ['is unlabelled where only the dispensing is known', [aTa({ id: 'TA_1' })], agreedByHuisarts, 'unknown'],
    ['is unlabelled where nobody knows who agreed it', [anMa({ id: 'MA_1' }), aTa({ id: 'TA_1' })], noTable, 'unknown'],
    ['is unlabelled where the dispenser’s own code is not understood', [anMa({ id: 'MA_1' }), aTa({ id: 'TA_1', security: ['HIV'] })], agreedByHuisarts, 'unknown'],
    ['is unlabelled where a code is not understood', [anMa({ id: 'MA_1', security: ['HIV'] })], byHuisarts, 'unknown'],
  ])('%s', (_situation, blocks, table, labels) => {
    expect(decisionItemsOf(blocks, table)[0]?.labels).toEqual(labels);
  });
});

describe('a treatment of which one holder may not be seen', () => {
  const running = anMa({ id: 'MA_1' });
  const stopElsewhere = anMa({ id: 'stop', ...byPsychiatrist, at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive', follows: 'MA_1' });
  const other = anMa({ id: 'MA_2', mbh: 'MBH_2' });
  const seenBy = (blocks: Parameters<typeof decisionItemsOf>[0], denied: string) =>
    blocksOfPermittedTreatments(blocks, decisionItemsOf(blocks, noTable), ({ holder }) => holder !== denied);

  it('is gone whole: the stop that is withheld does not revive the medicine', () => {
    expect(overviewOf(seenBy([running, stopElsewhere, other], '00000001'))).toEqual({ lines: [{ is: 'current', blocks: { MA_2: 'basis' } }], notShown: {} });
  });

  it('is gone whole also where the stop names no treatment', () => {
    const drifting = { ...stopElsewhere, treatment: null };
    expect(seenBy([running, drifting, other], '00000001').map(({ id }) => id)).toEqual(['MA_2']);
  });

  it('is shown whole when every holder may be seen', () => {
    expect(seenBy([running, stopElsewhere], 'nobody')).toHaveLength(2);
  });
});

describe('treatments of two sources that may have one number', () => {
  const bare = { system: null, value: '1001' };
  const psychiatric = { ...anMa({ id: 'MA_P', ...byPsychiatrist }), key: 'epd/1', treatment: bare };
  const copy = { ...anMa({ id: 'MA_C' }), treatment: bare };
  const labelsOf = (blocks: Parameters<typeof decisionItemsOf>[0]) => decisionItemsOf(blocks, agreedByHuisarts).map(({ holder, labels }) => `${holder} ${String(labels)}`);
  const seen = (blocks: Parameters<typeof decisionItemsOf>[0], denied: string) =>
    blocksOfPermittedTreatments(blocks, decisionItemsOf(blocks, agreedByHuisarts), ({ holder }) => holder !== denied).map(({ id }) => id);
  const numbered = (source: string) => ({ knownAs: [`${source}#|77`, `${source}#MedicationRequest/1`] });

  it.each([
    ['an MBH without a system', psychiatric, copy],
    ['an MBH of which one has a system', { ...psychiatric, treatment: { system: 'test', value: '1001' } }, copy],
    ['an identifier without a system', { ...psychiatric, treatment: { system: 'test', value: 'P' }, ...numbered('epd') }, { ...copy, treatment: { system: 'test', value: 'C' }, ...numbered('ais') }],
    ['an identifier without a system, and no MBH', { ...psychiatric, treatment: null, ...numbered('epd') }, { ...copy, treatment: null, ...numbered('ais') }],
  ])('bear each other’s labels and are seen together: %s', (_situation, one, other) => {
    expect(labelsOf([one, other]).toSorted()).toEqual(['00000001 psychiatry', '00000003 psychiatry']);
    expect(seen([one, other], '00000001')).toEqual([]);
    expect(seen([one, other], 'nobody').toSorted()).toEqual(['MA_C', 'MA_P']);
  });

  it.each([
    ['two MBHs with a system', { ...psychiatric, treatment: { system: 'a', value: '1001' } }, { ...copy, treatment: { system: 'b', value: '1001' } }],
    ['two identifiers with a system', { ...psychiatric, treatment: { system: 'a', value: '1' }, knownAs: ['a|77'] }, { ...copy, treatment: { system: 'b', value: '2' }, knownAs: ['b|77'] }],
    ['one local name', { ...psychiatric, treatment: { system: 'a', value: '1' }, knownAs: ['epd#MedicationRequest/1'] }, { ...copy, treatment: { system: 'b', value: '2' }, knownAs: ['ais#MedicationRequest/1'] }],
  ])('are not the same where a value says nothing: %s', (_situation, one, other) => {
    expect(labelsOf([one, other]).toSorted()).toEqual(['00000001 psychiatry', '00000003 ']);
  });

  it('do not become known by what is dispensed elsewhere under that number', () => {
    const dispensed = { ...aTa({ id: 'TA', medicine: { text: 'LITHIUM', prk: null, gpk: null, atc: null } }), treatment: bare };
    const agreed = { ...anMa({ id: 'MA' }), key: 'his/1', source: 'his', sourceUra: '00000002', treatment: bare };
    expect(labelsOf([agreed, dispensed])).toContain('00000003 unknown');
  });

  it('stay lines apart', () => {
    expect(overviewOf([psychiatric, copy]).lines).toHaveLength(2);
  });
});

describe('what the pharmacy began on its own', () => {
  const lithium = { text: 'LITHIUM', prk: '4711', gpk: null, atc: null };
  const ofPsychiatrist = anMa({ id: 'MA_P', mbh: 'MBH_P', medicine: lithium, ...byPsychiatrist });
  const ofHuisarts = anMa({ id: 'MA_H', mbh: 'MBH_H' });
  const dispensed = (more: object = {}) => aTa({ id: 'TA', mbh: 'MBH_AIS', medicine: lithium, ...more });
  const labelsOf = (blocks: Parameters<typeof decisionItemsOf>[0]) => Object.fromEntries(decisionItemsOf(blocks, agreedByHuisarts).map(({ treatment, labels }) => [/MBH_\w+/.exec(treatment)?.[0], labels]));
  const seen = (blocks: Parameters<typeof decisionItemsOf>[0], mayShow: (item: { labels: SensitivityLabels; holder: string }) => boolean) =>
    blocksOfPermittedTreatments(blocks, decisionItemsOf(blocks, agreedByHuisarts), mayShow).map(({ id }) => id);

  it('bears the labels of the agreement that it names', () => {
    expect(labelsOf([ofPsychiatrist, dispensed({ medicine: { ...lithium, prk: null }, restsOn: 'MA_P' })])).toEqual({ MBH_P: ['psychiatry'], MBH_AIS: ['psychiatry'] });
  });

  it('bears the labels of every agreement of its PRK, whatever the moment that is asked for', () => {
    const ended = anMa({ id: 'MA_P', mbh: 'MBH_P', medicine: lithium, from: '2020-01-01', to: '2020-02-01', ...byPsychiatrist });
    expect(labelsOf([ended, ofHuisarts, dispensed()])).toEqual({ MBH_P: ['psychiatry'], MBH_H: [], MBH_AIS: ['psychiatry'] });
  });

  it('gives its own label to the agreement that it may belong to', () => {
    expect(labelsOf([ofHuisarts, dispensed({ medicine: ofHuisarts.medicine, security: ['ETH'] })])).toEqual({ MBH_H: ['addiction'], MBH_AIS: ['addiction'] });
  });

  it('goes with a psychiatric agreement that is withheld', () => {
    expect(seen([ofPsychiatrist, ofHuisarts, dispensed()], ({ labels }) => !labels.includes('psychiatry'))).toEqual(['MA_H']);
  });

  it('goes with an agreement of a holder who is withheld', () => {
    expect(seen([ofPsychiatrist, ofHuisarts, dispensed()], ({ holder }) => holder !== '00000001')).toEqual(['MA_H']);
  });
});
