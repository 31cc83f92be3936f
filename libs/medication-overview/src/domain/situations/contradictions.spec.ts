import { reconcile } from '../reconcile.js';
import { anMa, aTa, noon } from '../testing/builders.js';
import { flagsOf } from '../testing/flags-of.js';

const stop = { at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive' as const };
const ended = { from: '2022-05-01', to: '2022-06-30', at: '2022-05-01T09:00:00+02:00' };
const other = { text: 'LISINOPRIL', prk: '777', gpk: null, atc: null };
const uncoded = { text: 'LITHIUM 400', prk: null, gpk: null, atc: null };
const ma = anMa({ id: 'MA' });
const ta = aTa({ id: 'TA', mbh: 'MBH_ais' });

describe('a stop that ended nothing here, beside a medicine that goes on', () => {
  it.each([
    ['it stands in another treatment', [ma, anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, follows: 'MA' })], { 'MA current': ['contradiction'], 'STOP recently-stopped': [] }],
    ['it cancels, and stands in another treatment', [ma, anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, stop: 'cancelled', follows: 'MA' })], { 'MA current': ['contradiction'] }],
    ['what it names lies ahead', [anMa({ id: 'MA', from: '2024-01-10' }), anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, follows: 'MA' })], { 'MA future': ['contradiction'], 'STOP recently-stopped': [] }],
    ['it cancels, in the words of an agreement, what the pharmacy dispenses', [aTa({ id: 'TA' }), anMa({ id: 'STOP', ...stop, from: null, stop: 'cancelled', follows: 'TA' })], { 'TA current': ['contradiction'] }],
    ['it is a pause: that says nothing of an end', [ma, anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, stop: 'temporary', follows: 'MA' })], { 'MA current': ['same-substance'], 'STOP current': ['same-substance'] }],
    ['it names something else, and is of the same medicine', [ma, anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, follows: 'X' })], { 'MA current': ['contradiction'], 'STOP recently-stopped': [] }],
    ['it names nothing, and nobody gave the medicine a code', [anMa({ id: 'MA', medicine: uncoded }), anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, medicine: { ...uncoded, text: 'Lithium  400' } })], { 'MA current': ['contradiction'], 'STOP recently-stopped': [] }],
    ['it is of another medicine', [ma, anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, medicine: other })], { 'MA current': [], 'STOP recently-stopped': [] }],
    ['the medicine was agreed anew after it', [anMa({ id: 'MA', at: '2023-12-21T09:00:00+01:00', from: '2023-12-21' }), anMa({ id: 'STOP', mbh: 'MBH_2', ...stop })], { 'MA current': [], 'STOP recently-stopped': [] }],
    ['it names what it ended: it goes on until next week', [ma, anMa({ id: 'STOP', ...stop, to: '2024-01-07', follows: 'MA' })], { 'MA current': [] }],
    ['the medicine was stopped as well', [ma, anMa({ id: 'STOP', ...stop, follows: 'MA' }), anMa({ id: 'AGAIN', mbh: 'MBH_2', ...stop, follows: 'MA' })], { 'MA recently-stopped': [], 'AGAIN recently-stopped': [] }],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual(flags);
  });
});

describe('two records of one agreement', () => {
  const copy = (change: object) => ({ ...anMa({ id: 'MA', ...stop, ...change }), key: 'his/MA', source: 'his', isCopy: true });

  it.each([
    ['the copy says that it was stopped', [ma, copy({})], { 'MA current': ['contradiction'] }],
    ['the copy says that it was paused', [ma, copy({ stop: 'temporary' })], { 'MA current': [] }],
    ['both say that it stops next week', [anMa({ id: 'MA', ...stop, to: '2024-01-07' }), copy({ to: '2024-01-07' })], { 'MA current': [] }],
    ['the copy says that it was stopped, and it has not begun', [anMa({ id: 'MA', from: '2024-01-10' }), copy({ from: '2024-01-10', to: '2024-01-10' })], { 'MA future': [] }],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual(flags);
  });
});

describe('what the pharmacy goes on with, on its own', () => {
  const stopped = [anMa({ id: 'MA', medicine: other }), anMa({ id: 'STOP', medicine: other, ...stop, follows: 'MA' })];
  const named = aTa({ id: 'TA', mbh: 'MBH_ais', restsOn: 'MA' });
  const unlinked = ['contradiction', 'unlinked, info'];

  it.each([
    ['its agreement was stopped', [...stopped, named], { 'TA current': unlinked, 'MA recently-stopped': [] }],
    ['it names the stop itself', [...stopped, { ...named, restsOn: ['test|STOP'] }], { 'TA current': unlinked, 'MA recently-stopped': [] }],
    ['its agreement was cancelled', [anMa({ id: 'MA' }), anMa({ id: 'CANCEL', ...stop, stop: 'cancelled', follows: 'MA' }), named], { 'TA current': unlinked }],
    ['its agreement was stopped long ago', [anMa({ id: 'MA', ...ended }), anMa({ id: 'STOP', ...ended, stop: 'definitive', follows: 'MA' }), named], { 'TA current': unlinked }],
    ['its agreement ended by itself', [anMa({ id: 'MA', ...ended }), named], { 'TA current': ['unlinked, info'] }],
    ['it names nothing, and what was stopped lately has its code', [ma, anMa({ id: 'STOP', ...stop, follows: 'MA' }), ta], { 'TA current': unlinked, 'MA recently-stopped': [] }],
    ['it names nothing, and what has its code ended by itself', [anMa({ id: 'MA', to: '2023-12-20' }), ta], { 'TA current': ['unlinked, info'], 'MA recently-stopped': [] }],
    ['it names nothing, and what was stopped lately has another code', [...stopped, ta], { 'TA current': ['unlinked, info'], 'MA recently-stopped': [] }],
    ['nothing else was received', [ta], { 'TA current': ['unlinked, info'] }],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual(flags);
  });

  it.each([
    ['stopped', [...stopped, named], ['its-agreement-was-stopped 2023-12-20', 'an-agreement-ended -']],
    ['over by itself', [anMa({ id: 'MA', ...ended }), named], ['an-agreement-ended -']],
    ['of which nothing was received', [ta], ['-']],
    ['stopped by another source, in another treatment', [ma, { ...anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, follows: 'MA' }), source: 'his' }], ['another-source-says-stopped 2023-12-20']],
    ['stopped by its own source, in another treatment', [ma, anMa({ id: 'STOP', mbh: 'MBH_2', ...stop, follows: 'MA' })], ['another-record-says-stopped 2023-12-20']],
  ])('its flags say why, for the words: of an agreement %s', (_situation, blocks, because) => {
    const [current] = reconcile(blocks, noon).lines;
    expect(current?.flags.map((flag) => (flag.because ? `${flag.because.what} ${flag.because.at?.text ?? '-'}` : '-'))).toEqual(because);
  });
});
