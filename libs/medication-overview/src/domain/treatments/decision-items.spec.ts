import type { SensitivityLabels } from '#libs/kernel';
import { anMa, aTa } from '../testing/builders.js';
import { overviewOf } from '../testing/summary.js';
import { blocksOfPermittedTreatments, decisionItemsOf } from './decision-items.js';
import type { SensitivityTable } from './sensitivity.js';

const noTable = (): SensitivityLabels => 'unknown';
const byPsychiatrist = { security: ['PSY'], sourceUra: '00000001', source: 'epd' };
/** Knows who agreed, not who dispensed. */
const agreedByHuisarts: SensitivityTable = ({ kind }) => (kind === 'MA' ? [] : 'unknown');
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
