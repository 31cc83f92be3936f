import { aDose, anMa, anMgb, anUnreadable, aTa, noon } from '../testing/builders.js';
import { reconcile } from '../reconcile.js';
import { overviewOf } from '../testing/summary.js';

const fromHis = { source: 'his', sourceUra: '00000002' };

describe('blocks from more than one place', () => {
  const original = anMa({ id: 'MA_1', ...fromHis, key: 'his/MA/1' });
  const copy = anMa({ id: 'MA_1', isCopy: true, dose: { ...aDose(1), text: 'old' } });

  it('shows a block once, as its author keeps it, and names the copy', () => {
    const { lines, notShown } = reconcile([copy, original], noon);
    expect(lines.map(({ dose, blocks }) => [dose.text, blocks.map(({ block }) => block.sourceUra)])).toEqual([['1 maal per dag 1 stuk', ['00000002']]]);
    expect(notShown.map(({ block, reason }) => [block.sourceUra, reason])).toEqual([['00000003', 'duplicate']]);
  });

  it('lets no copy revive what its source withdrew as an error', () => {
    expect(overviewOf([copy, { ...original, enteredInError: true }])).toEqual({ lines: [], notShown: { MA_1: 'entered-in-error' } });
  });

  const stopped = { stop: 'definitive' as const, to: '2023-12-20' };

  it.each([
    ['one says that it was stopped, the other does not', [{}, stopped], 'recently-stopped'],
    ['both say that it was stopped: the first end counts', [{ ...stopped, to: '2024-01-20' }, stopped], 'recently-stopped'],
    ['neither says that it was stopped: the first end counts', [{}, { to: '2023-12-20' }], 'recently-stopped'],
    ['a stop without an end stops at its registration', [{ ...stopped, to: '2024-01-20' }, { ...stopped, to: null }], 'recently-stopped'],
    ['the later of two counts, also when it says nothing of a stop', [{ at: '2023-12-02T09:00:00+01:00' }, stopped], 'current'],
  ])('of two records of one moment, neither a copy: %s', (_situation, [one, other], category) => {
    const ofTwo = [anMa({ id: 'MA_1', ...one, key: 'a/1' }), anMa({ id: 'MA_1', ...other, ...fromHis, key: 'b/1', sourceUra: '00000003' })];
    const alsoReversed = [ofTwo, [{ ...ofTwo[0]!, key: 'z/1' }, ofTwo[1]!]];
    expect(alsoReversed.map((blocks) => reconcile(blocks, noon).lines[0]?.category)).toEqual([category, category]);
  });

  it('finds what a stop names also where it names the copy', () => {
    const copyByOwnName = { ...copy, knownAs: [...copy.knownAs, 'ais#MedicationRequest/7'] };
    const stop = anMa({ id: 'stop', mbh: null, at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive', follows: 'x' });
    const blocks = [copyByOwnName, original, { ...stop, follows: ['ais#MedicationRequest/7'] }];
    expect(overviewOf(blocks).lines).toEqual([{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }]);
  });
});

describe('blocks without MBH', () => {
  it('stand alone, each on a line of its own', () => {
    const lines = reconcile([aTa({ id: 'TA_1', mbh: null }), aTa({ id: 'TA_2', mbh: null })], noon).lines;
    expect(lines.map(({ treatment, linked, basis }) => ({ treatment, linked, basis }))).toEqual([
      { treatment: null, linked: [], basis: 'TA' },
      { treatment: null, linked: [], basis: 'TA' },
    ]);
  });

  it('join what they name: a stop without MBH stops', () => {
    const stop = anMa({ id: 'stop', mbh: null, at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive', follows: 'MA_1' });
    expect(overviewOf([anMa({ id: 'MA_1' }), stop]).lines).toEqual([{ is: 'recently-stopped', blocks: { MA_1: 'basis', stop: 'stop' } }]);
  });

  it('join each other through a third', () => {
    const blocks = [anMa({ id: 'MA_1', mbh: null }), aTa({ id: 'TA_1', mbh: null, restsOn: 'MA_1' }), anMgb({ id: 'use', mbh: null, restsOn: 'TA_1', at: '2023-12-05T09:00:00+01:00' })];
    expect(overviewOf(blocks).lines).toEqual([{ is: 'current', blocks: { MA_1: 'basis', TA_1: 'processed', use: 'use' } }]);
  });

  it('are not the same treatment because two systems count from one', () => {
    const other = { ...anMa({ id: 'MA_2' }), treatment: { system: 'another', value: 'MBH_1' } };
    expect(reconcile([anMa({ id: 'MA_1' }), other], noon).lines).toHaveLength(2);
  });
});

it('shows what could not be read as unreadable, with its treatment', () => {
  const { notShown } = reconcile([anUnreadable('MA_9')], noon);
  expect(notShown).toMatchObject([{ treatment: 'MBH_1', reason: 'unreadable' }]);
});

it('believes a source that withdrew a block as an error, also when nothing more of it can be read', () => {
  const withdrawn = anUnreadable('MA_1', { key: 'his/MA/1', enteredInError: true });
  expect(overviewOf([anMa({ id: 'MA_1', isCopy: true }), withdrawn])).toEqual({ lines: [], notShown: { MA_1: 'entered-in-error' } });
});

describe('a withdrawal of which nothing more can be read', () => {
  const withdrawn = (change: object) => anUnreadable('MA_1', { key: 'his/MA/1', enteredInError: true, ...fromHis, ...change });
  const reasons = (change: object) => reconcile([anMa({ id: 'MA_1' }), withdrawn(change)], noon).notShown.map(({ block, reason }) => `${block.source} ${reason}`);

  it.each<[string, object, string[]]>([
    ['leaves what another source says of another treatment', { treatment: { system: 'test', value: 'MBH_2' } }, ['his entered-in-error']],
    ['leaves what another source says where it names no treatment', { treatment: null }, ['his entered-in-error']],
    ['leaves what another source says of a treatment with the same number without a system', { treatment: { system: null, value: 'MBH_1' } }, ['his entered-in-error']],
    ['takes along what its own source says', { source: 'ais', treatment: null }, ['ais entered-in-error', 'ais entered-in-error']],
    ['takes along what another source says of the same treatment', {}, ['ais entered-in-error', 'his entered-in-error']],
  ])('%s', (_situation, change, expected) => {
    expect(reasons(change).toSorted()).toEqual(expected);
  });
});
