import { aDose, anMa, anMgb, aTa } from '../testing/builders.js';
import { flagsOf } from '../testing/flags-of.js';

const later = '2023-12-20T09:00:00+01:00';
const latest = '2023-12-28T09:00:00+01:00';
const client = { author: { ura: null, specialism: null, name: null, isClient: true } };
const pharmacy = { author: { ura: '00000003', specialism: '0200', name: 'apotheek', isClient: false } };
const ma = anMa({ id: 'MA' });
const stop = anMa({ id: 'STOP', at: later, to: '2023-12-20T10:00:00+01:00', stop: 'definitive', follows: 'MA' });
const pause = { ...stop, id: 'PAUSE', key: 'ais/MA/PAUSE', knownAs: ['test|PAUSE'], stop: 'temporary' as const };
const notReckoned = (text: string) => ({ ...aDose(1), text, schedule: null });
const asNeeded = (text: string) => ({ ...aDose(1), text, intake: { ...aDose(1).intake, asNeeded: 'all' as const } });
const tablets = (prk: string | null, gpk: string | null = null, atc: string | null = null) => ({ text: 'PARACETAMOL TABLET 500MG', prk, gpk, atc });

describe('doses that differ', () => {
  it.each([
    ['the pharmacy dispenses what was agreed', [ma, aTa({ id: 'TA' })], []],
    ['the pharmacy dispenses twice as much', [ma, aTa({ id: 'TA', dose: aDose(2) })], ['dose-differs']],
    ['the client takes twice as much', [ma, anMgb({ id: 'MGB', at: later, dose: aDose(2) })], ['dose-differs']],
    ['two tablets of half the strength', [ma, aTa({ id: 'TA', dose: aDose(2), medicine: tablets('54321') })], ['dose-differs, info']],
    ['the same amount in other words', [ma, aTa({ id: 'TA', dose: { ...aDose(1), text: 'elke ochtend 1 tablet' } })], []],
    ['words that cannot be reckoned', [ma, aTa({ id: 'TA', dose: notReckoned('volgens schema') })], ['dose-differs, info']],
    ['the same words from another day on', [anMa({ id: 'MA', dose: notReckoned('Vanaf 1 dec 2023, 1 Stuk  per dag') }), aTa({ id: 'TA', dose: notReckoned('1 stuk per dag') })], []],
    ['daily and as needed', [ma, aTa({ id: 'TA', dose: asNeeded('zo nodig 1 stuk') })], ['dose-differs']],
    ['another schedule', [anMa({ id: 'MA', dose: aDose(4, 2, 1) }), aTa({ id: 'TA', dose: aDose(4, 3, 1) })], ['dose-differs']],
    ['a step too few', [anMa({ id: 'MA', dose: aDose(4, 2, 1) }), aTa({ id: 'TA', dose: aDose(4, 2) })], ['dose-differs']],
    ['two TAs that together give what was agreed', [anMa({ id: 'MA', dose: aDose(2) }), aTa({ id: 'TA1' }), aTa({ id: 'TA2' })], []],
    ['the TA with the other dose has ended', [ma, aTa({ id: 'TA', dose: aDose(2), to: '2023-12-10' }), aTa({ id: 'TA2', at: later })], []],
    ['who does not take it says no dose', [ma, anMgb({ id: 'MGB', at: later, dose: aDose(2), stop: 'temporary', from: '2023-12-02', to: '2023-12-05' })], []],
    ['the use was overtaken by a new agreement', [anMgb({ id: 'MGB', at: '2023-11-20T09:00:00+01:00', dose: aDose(2) }), ma], []],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual({ 'MA current': flags });
  });

  it('a line ahead is compared from its first day on', () => {
    const ahead = { from: '2024-01-10T00:00:00+01:00' };
    expect(flagsOf([anMa({ id: 'MA', ...ahead }), aTa({ id: 'TA', ...ahead, restsOn: 'MA', dose: aDose(3) })])).toEqual({ 'MA future': ['dose-differs'] });
  });
});

describe('a stop that somebody contradicts', () => {
  it.each([
    ['the pharmacy goes on by a TA of after the stop', [ma, stop, aTa({ id: 'TA', at: latest, ...pharmacy })], { 'MA recently-stopped': ['contradiction', 'not-processed, info'] }],
    ['the pharmacy has not seen the stop', [ma, stop, aTa({ id: 'TA', ...pharmacy })], { 'MA recently-stopped': ['not-processed, info'] }],
    ['the pharmacy stopped too', [ma, stop, aTa({ id: 'TA', ...pharmacy }), aTa({ id: 'TA_STOP', at: later, to: '2023-12-20', stop: 'definitive', follows: 'TA', ...pharmacy })], { 'MA recently-stopped': [] }],
    ['the client says that they go on', [ma, stop, anMgb({ id: 'MGB', at: latest, ...client })], { 'MA recently-stopped': ['contradiction'] }],
    ['who stopped it says so themselves', [ma, stop, anMgb({ id: 'MGB', at: latest })], { 'MA recently-stopped': [] }],
    ['the client goes on after a pause was agreed', [ma, pause, anMgb({ id: 'MGB', at: latest, ...client })], { 'MA current': ['contradiction'] }],
    ['the client stopped', [ma, anMgb({ id: 'MGB', at: later, stop: 'definitive', to: '2023-12-20', ...client })], { 'MA current': ['contradiction'] }],
    ['the client has a pause now', [ma, anMgb({ id: 'MGB', at: later, stop: 'temporary', from: '2023-12-20', ...client })], { 'MA current': ['contradiction'] }],
    ['the client had a pause', [ma, anMgb({ id: 'MGB', at: later, stop: 'temporary', from: '2023-12-15', to: '2023-12-18', ...client })], { 'MA current': [] }],
    ['the client stopped and began again', [ma, anMgb({ id: 'M1', at: later, stop: 'definitive', to: '2023-12-20', ...client }), anMgb({ id: 'M2', at: latest, ...client })], { 'MA current': [] }],
    ['the client pauses what was paused', [ma, pause, anMgb({ id: 'MGB', at: latest, stop: 'temporary', from: '2023-12-20', ...client })], { 'MA current': [] }],
    ['it ended half a year ago and the client goes on', [anMa({ id: 'MA', from: '2023-05-01', to: '2023-06-30', at: '2023-05-01T09:00:00+02:00' }), anMgb({ id: 'MGB', from: '2023-05-01', at: later, ...client })], { 'MGB current': ['contradiction'] }],
    ['it ended half a year ago and the pharmacy goes on', [anMa({ id: 'MA', from: '2023-05-01', to: '2023-06-30', at: '2023-05-01T09:00:00+02:00' }), aTa({ id: 'TA', at: later, ...pharmacy })], { 'TA current': ['contradiction'] }],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual(flags);
  });
});

describe('the same substance twice', () => {
  const other = (more: object) => anMa({ id: 'OTHER', mbh: 'MBH_2', ...more });
  const twice = { 'MA current': ['same-substance'], 'OTHER current': ['same-substance'] };
  const once = { 'MA current': [], 'OTHER current': [] };

  it.each([
    ['one GPK, two PRKs', [anMa({ id: 'MA', medicine: tablets('1', '9') }), other({ medicine: tablets('2', '9') })], twice],
    ['two GPKs, one ATC: another strength', [anMa({ id: 'MA', medicine: tablets('1', '8', 'N02BE01') }), other({ medicine: tablets('2', '9', 'N02BE01') })], once],
    ['one PRK, and one of them without GPK', [anMa({ id: 'MA', medicine: tablets('1', '9') }), other({ medicine: tablets('1') })], twice],
    ['one ATC, no GPK', [anMa({ id: 'MA', medicine: tablets(null, null, 'N02BE01') }), other({ medicine: tablets('2', '9', 'N02BE01') })], twice],
    ['one group of ATC is not one substance', [anMa({ id: 'MA', medicine: tablets(null, null, 'N02BE') }), other({ medicine: tablets(null, null, 'N02BE') })], once],
    ['nothing is known of either', [anMa({ id: 'MA', medicine: tablets(null) }), other({ medicine: tablets(null) })], once],
    ['the other begins when the first has ended', [anMa({ id: 'MA', to: '2024-01-10T00:00:00+01:00' }), other({ from: '2024-01-10T00:00:00+01:00' })], { 'MA current': [], 'OTHER future': [] }],
    ['the other begins a day before the first ends', [anMa({ id: 'MA', to: '2024-01-11T00:00:00+01:00' }), other({ from: '2024-01-10T00:00:00+01:00' })], { 'MA current': ['same-substance'], 'OTHER future': ['same-substance'] }],
    ['the other was stopped', [ma, other({ to: '2023-12-20' })], { 'MA current': [], 'OTHER recently-stopped': [] }],
    ['two steps of one treatment', [anMa({ id: 'MA', to: '2024-01-12' }), anMa({ id: 'NEXT', at: later, from: '2024-01-10' })], { 'MA current': [], 'NEXT future': [] }],
  ])('%s', (_situation, blocks, flags) => {
    expect(flagsOf(blocks)).toEqual(flags);
  });
});

describe('a source that is missing', () => {
  const of = (text: string, atc: string | null = null) => [anMa({ id: 'MA', medicine: { text, prk: null, gpk: null, atc } })];

  it.each([
    ['METOPROLOL 100MG TB MGA', null, 'source-missing, info'],
    ['LITHIUMCARBONAAT TABLET 400MG', null, 'source-missing'],
    ['Priadel retard', null, 'source-missing'],
    ['LEPONEX TABLET 100MG', null, 'source-missing'],
    ['METHADON TABLET 5MG', null, 'source-missing'],
    ['BUPRENORFINE/NALOXON', 'N07BC51', 'source-missing'],
    ['een merk dat niemand kent', 'N05AN01', 'source-missing'],
  ])('is told with %s', (text, atc, flag) => {
    expect(flagsOf(of(text, atc), true)).toEqual({ 'MA current': [flag] });
    expect(flagsOf(of(text, atc), false)).toEqual({ 'MA current': [] });
  });
});

describe('a medicine that was not tolerated', () => {
  const reason = { code: '62014003', text: 'ongewenste reactie' };
  const longAgo = { at: '2020-03-01T09:00:00+01:00', from: '2020-03-01' };
  const begun = anMa({ id: 'MA', ...longAgo });
  const stopped = anMa({ id: 'STOP', ...longAgo, at: '2020-03-20T09:00:00+01:00', to: '2020-03-20', stop: 'definitive', follows: 'MA', reason });

  it('stays to be seen, years later', () => {
    expect(flagsOf([begun, stopped])).toEqual({ 'MA recently-stopped': ['adverse-reaction, info'] });
    expect(flagsOf([begun, { ...stopped, reason: { code: '58848006', text: 'gebrek aan effect' } }])).toEqual({});
  });

  it('is flagged when it is tried again', () => {
    expect(flagsOf([begun, stopped, anMa({ id: 'AGAIN', at: later })])).toEqual({ 'AGAIN current': ['adverse-reaction, info'] });
  });

  it('also when only the client says so', () => {
    expect(flagsOf([anMgb({ id: 'MGB', at: '2021-01-01T09:00:00+01:00', stop: 'definitive', to: '2020-12-31', from: '2020-12-01', reason })])).toEqual({ 'MGB recently-stopped': ['adverse-reaction, info'] });
  });

  it('but not when it was a pause', () => {
    expect(flagsOf([begun, { ...stopped, stop: 'temporary' }])).toEqual({ 'MA current': [] });
  });
});
