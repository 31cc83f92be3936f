import { aDose, anMa, anMgb, aTa } from '../domain/testing/builders.js';
import { eachIs } from '../domain/alongside.js';
import type { Intake } from '../domain/blocks/dose.js';
import { anAnswer, aPage, changesIn, factsIn, places, rowsIn } from './testing/a-page.js';
import { sectionIds, type Change } from './page.js';

const named = (text: string) => ({ text, prk: null, gpk: null, atc: null });
const taken = (intake: Partial<Intake>, text = '1 stuk') => ({ ...aDose(1), text, intake: { ...aDose(1).intake, ...intake } });
const one = (id: string) => ({ id, mbh: `MBH_${id}`, medicine: named(id) });
const stop = (id: string, type: 'definitive' | 'temporary', change = {}) =>
  anMa({ ...one(id), id: `${id}_stop`, key: `stop/${id}`, at: '2023-12-20T09:00:00+01:00', to: '2023-12-20T12:00:00+01:00', stop: type, follows: id, ...change });

describe('the page, from top to bottom', () => {
  it('has its ten sections in one order, whatever there is', () => {
    expect([aPage([]), aPage([anMa(one('A'))])].map(({ sections }) => sections.map(({ id }) => id))).toEqual([[...sectionIds], [...sectionIds]]);
  });

  it('says who it is about without the BSN', () => {
    expect(factsIn(aPage([anMa({ ...one('A'), source: 'ais' })]), 'who')).toEqual(['Naam: Elly Verzonnen', 'Geboren: 02-01-1970']);
    expect(factsIn(aPage([]), 'who')).toEqual(['Naam: niet ontvangen van de bronnen', 'Geboren: niet ontvangen van de bronnen']);
  });

  it('keeps apart what is daily, a depot, as needed, interrupted, ahead and stopped', () => {
    const page = aPage([
      anMa(one('DAILY')),
      anMa({ ...one('PALIPERIDON INJSUSP 100MG'), dose: taken({ everyDays: 28 }) }),
      anMa({ ...one('HALOPERIDOL'), dose: taken({ everyDays: 14, isInjected: true }) }),
      anMa({ ...one('METHOTREXAAT TABLET'), dose: taken({ everyDays: 7 }) }),
      anMa({ ...one('INSULINE INJVLST'), dose: taken({ isInjected: true }) }),
      anMa({ ...one('OXAZEPAM'), dose: taken({ asNeeded: 'all' }) }),
      anMa({ ...one('PARACETAMOL'), dose: taken({ asNeeded: 'some' }) }),
      anMa(one('PAUSED')), stop('PAUSED', 'temporary'),
      anMa({ ...one('AHEAD'), from: '2024-01-10T00:00:00+01:00' }),
      anMa(one('OVER')), stop('OVER', 'definitive'),
    ]);

    expect(places(page)).toEqual({
      daily: ['DAILY', 'INSULINE INJVLST', 'METHOTREXAAT TABLET', 'PARACETAMOL'],
      depots: ['HALOPERIDOL', 'PALIPERIDON INJSUSP 100MG'],
      'as-needed': ['OXAZEPAM'],
      interrupted: ['PAUSED'],
      future: ['AHEAD'],
      stopped: ['OVER'],
    });
    expect(['interrupted', 'future', 'stopped', 'daily'].map((id) => rowsIn(page, id as 'future')[0]?.mark)).toEqual(['ONDERBROKEN', 'NOG NIET BEGONNEN', 'GESTOPT', null]);
  });
});

describe('one medicine', () => {
  const row = (change: object, id: 'daily' | 'depots' | 'as-needed' = 'daily') => rowsIn(aPage([anMa({ ...one('A'), ...change })]), id)[0];

  it('is told with its dose, since when, by whom, and how to reach them', () => {
    expect(row({ author: { ura: '00000001', specialism: '0329', name: 'P. Bedacht', isClient: false } })).toEqual({
      medicine: 'A',
      mark: null,
      dose: '1 maal per dag 1 stuk',
      period: 'sinds 01-12-2023',
      facts: [],
      prescriber: 'P. Bedacht, GGZ De Singel',
      telephone: 'tel. 088 000 10 00; avond en weekend 088 000 10 09',
      flags: [],
      provenance: ['Afspraak: P. Bedacht, GGZ De Singel, 01-12-2023 09:00. Bron: Apotheek De Brug (AIS), 90 seconden oud.'],
    });
  });

  it.each([
    ['a dose that was put together here', { dose: { ...aDose(1), composed: true } }, { dose: '1 maal per dag 1 stuk (samengesteld)' }],
    ['no dose', { dose: { ...aDose(1), text: null } }, { dose: 'dosering: niet bekend' }],
    ['an empty dose', { dose: { ...aDose(1), text: '  ' } }, { dose: 'dosering: niet bekend' }],
    ['no start', { from: null }, { period: 'sinds: niet bekend' }],
    ['an end that is included', { to: '2024-02-01T23:59:59+01:00' }, { period: 'sinds 01-12-2023, t/m 01-02-2024' }],
    ['an end that is not', { to: '2024-02-01T00:00:00+01:00' }, { period: 'sinds 01-12-2023, tot 01-02-2024' }],
    ['a year for a start', { from: '2021' }, { period: 'sinds 2021' }],
    ['a week between', { dose: taken({ everyDays: 7 }) }, { facts: ['niet elke dag: eens per week'] }],
    ['an author without a name', { author: { ura: '00000002', specialism: null, name: null, isClient: false } }, { prescriber: 'Huisartsenpraktijk Stadspoort', telephone: 'tel. 088 000 20 00' }],
    ['nobody known', { author: { ura: null, specialism: null, name: null, isClient: false } }, { prescriber: 'voorschrijver niet bekend, bron Apotheek De Brug', telephone: 'tel. 088 000 30 00 (Apotheek De Brug)' }],
    ['an organisation of elsewhere', { author: { ura: '00009999', specialism: null, name: null, isClient: false }, sourceUra: '00009999' }, { prescriber: 'organisatie 00009999', telephone: 'telefoon niet bekend' }],
  ])('with %s', (_situation, change, expected) => {
    expect(row(change)).toMatchObject(expected);
  });

  it('that only the pharmacy or the client names has no prescriber', () => {
    const client = { ura: null, specialism: null, name: null, isClient: true };

    expect(rowsIn(aPage([aTa(one('A')), anMgb({ ...one('B'), author: client })]), 'daily').map(({ prescriber }) => prescriber)).toEqual([
      'voorschrijver niet bekend; apotheek: huisarts Verzonnen, Huisartsenpraktijk Stadspoort', 'voorschrijver niet bekend; opgegeven door de cliënt',
    ]);
  });

  it('that is a depot says how often, and when it was last given where that is known', () => {
    const depot = anMa({ ...one('HALOPERIDOL DEPOT'), dose: taken({ everyDays: 14 }) });
    const given = { key: 'g', source: 'ais', sourceUra: '00000003', author: depot.author, security: [], treatment: depot.treatment, at: depot.registeredAt };
    const facts = (alongside = {}, reports = [anAnswer()]) => rowsIn(aPage([depot], { reports, alongside: { allergies: [], measurements: [], given: [], ...alongside } }), 'depots')[0]?.facts;

    expect(facts()).toEqual(['eens per 2 weken', 'laatst gegeven: staat niet in dit overzicht']);
    expect(facts({ given: [given] })).toEqual(['eens per 2 weken', 'laatst gegeven: 01-12-2023, volgens Apotheek De Brug']);
    expect(facts({ given: [given] }, [anAnswer({ is: { ...eachIs('answered'), given: 'failed' } })])).toEqual([
      'eens per 2 weken', 'laatst gegeven: 01-12-2023, volgens Apotheek De Brug', 'let op: toedieningen konden niet worden opgehaald bij Apotheek De Brug; daar kan een latere datum staan',
    ]);
  });

  it('that is taken as needed says the most a day', () => {
    expect(row({ dose: taken({ asNeeded: 'all', maximum: 'maximaal 4 stuks per dag' }) }, 'as-needed')?.facts).toEqual(['maximaal 4 stuks per dag']);
    expect(row({ dose: taken({ asNeeded: 'all' }) }, 'as-needed')?.facts).toEqual(['maximum per dag: niet opgegeven']);
  });

  it('that goes on otherwise says so where it ends', () => {
    const blocks = [anMa(one('A')), stop('A', 'definitive', { to: '2024-01-05T00:00:00+01:00' }), anMa({ ...one('A'), id: 'A2', key: 'A2', at: '2023-12-20T10:00:00+01:00', from: '2024-01-05T00:00:00+01:00', dose: aDose(2), follows: 'A' })];

    expect(rowsIn(aPage(blocks), 'daily')[0]).toMatchObject({ period: 'sinds 01-12-2023, tot 05-01-2024', facts: ['daarna: A, 2 maal per dag 1 stuk, vanaf 05-01-2024'] });
  });

  it('of which the dose names the most a day is not said to have none', () => {
    expect(row({ dose: taken({ asNeeded: 'all' }, 'zo nodig 2 stuks, maximaal 3 maal per dag') }, 'as-needed')?.facts).toEqual([]);
  });

  it.each([
    ['maximaal 4 stuks per dag', 'zo nodig 1 stuk, maximaal 4 stuks per dag, Oraal', []],
    ['maximaal 4 stuks per dag', 'Zo nodig 1 stuk, max. 4 stuk/dag.', []],
    ['maximaal 4 stuks per dag', 'zo nodig 1 stuk, maximaal 14 stuks per dag', ['maximaal 4 stuks per dag']],
    ['maximaal 4 stuks per dag', 'zo nodig 1 stuk, maximaal 4 stuks per dagdeel', ['maximaal 4 stuks per dag']],
    ['maximaal 4 stuks per dag', 'zo nodig 2 stuks, maximaal 3 maal per dag', ['maximaal 4 stuks per dag']],
    ['maximaal 0,5 ml per dag', 'maximaal 0,5 ml per dag.', []],
  ])('says its maximum once: %s beside %s', (maximum, text, facts) => {
    expect(row({ dose: taken({ asNeeded: 'all', maximum }, text) }, 'as-needed')?.facts).toEqual(facts);
  });

  it.each([
    ['1 maal per 4 weken 1 stuk, Intramusculair', []],
    ['1 stuk volgens afspraak', ['eens per 4 weken']],
  ])('that is a depot says its interval once: beside %s', (text, facts) => {
    expect(row({ ...one('HALOPERIDOL DEPOT'), dose: taken({ everyDays: 28 }, text) }, 'depots')?.facts.filter((fact) => !fact.startsWith('laatst'))).toEqual(facts);
  });

  it.each([
    ['in words', { reason: { code: '62014003', text: 'kon niet meer slapen' } }, 'reden van de stop: kon niet meer slapen'],
    ['by a code', { reason: { code: '62014003', text: null } }, 'reden van de stop: bijwerking'],
    ['not at all', {}, 'reden van de stop: niet bekend'],
  ])('that was stopped says why: %s', (_situation, change, expected) => {
    expect(rowsIn(aPage([anMa(one('A')), stop('A', 'definitive', change)]), 'stopped')[0]).toMatchObject({ period: 'van 01-12-2023 tot 20-12-2023 12:00', facts: [expected] });
  });
});

describe('a medicine that is interrupted', () => {
  const pause = stop('A', 'temporary');
  const usePause = { stop: 'temporary' as const, from: '2023-12-28', to: '2024-01-07' };

  it.each([
    ['since an hour, until nobody knows when', [anMa(one('A')), pause], 'onderbroken sinds 20-12-2023, tot wanneer: niet bekend; afgesproken sinds 01-12-2023'],
    ['since the day after the last one of use', [anMa(one('A')), stop('A', 'temporary', { to: '2023-12-20T23:59:59+01:00' })], 'onderbroken sinds 21-12-2023, tot wanneer: niet bekend; afgesproken sinds 01-12-2023'],
    ['by a pause that names no moment', [anMa(one('A')), stop('A', 'temporary', { to: null })], 'onderbroken sinds 20-12-2023, tot wanneer: niet bekend; afgesproken sinds 01-12-2023'],
    ['and goes on by a new agreement', [anMa(one('A')), pause, anMa({ ...one('A'), id: 'A2', key: 'A2', at: '2023-12-21T09:00:00+01:00', from: '2024-01-04T00:00:00+01:00', follows: 'A' })], 'onderbroken sinds 20-12-2023, tot 04-01-2024; afgesproken sinds 01-12-2023'],
    ['and of which only the pause was received', [pause], 'onderbroken sinds 20-12-2023, tot wanneer: niet bekend; afgesproken sinds 01-12-2023'],
    ['and is to be stopped for good', [anMa(one('A')), pause, stop('A', 'definitive', { id: 'A_end', key: 'end', at: '2023-12-22T09:00:00+01:00', to: '2024-01-15' })], 'onderbroken sinds 20-12-2023, tot wanneer: niet bekend; afgesproken sinds 01-12-2023, t/m 15-01-2024'],
    ['for the second time', [anMa(one('A')), pause, stop('A', 'temporary', { id: 'A_again', key: 'again', at: '2023-12-27T09:00:00+01:00', to: '2023-12-27T12:00:00+01:00' })], 'onderbroken sinds 27-12-2023, tot wanneer: niet bekend; afgesproken sinds 01-12-2023'],
    ['as the client says, for these days', [anMgb({ ...one('A'), ...usePause })], 'onderbroken sinds 28-12-2023, t/m 07-01-2024'],
    ['as the client says, since nobody knows when', [anMgb({ ...one('A'), ...usePause, from: null, to: null })], 'onderbroken sinds: niet bekend, tot wanneer: niet bekend'],
  ])('says since when, and since when it was agreed: %s', (_situation, blocks, period) => {
    expect(rowsIn(aPage(blocks), 'interrupted').map((row) => row.period)).toEqual([period]);
  });
});

describe('what happened in the last four weeks', () => {
  const old = { at: '2023-06-01T09:00:00+02:00', from: '2023-06-01T00:00:00+02:00' };
  const lately = { at: '2023-12-20T09:00:00+01:00', from: '2023-12-21T00:00:00+01:00' };
  const technicalStop = anMa({ ...one('A'), ...old, id: 'A_stop', key: 'stop', at: '2023-12-20T08:00:00+01:00', to: '2023-12-21T00:00:00+01:00', stop: 'definitive', follows: 'A' });
  const changed = (dose: ReturnType<typeof aDose>) => [anMa({ ...one('A'), ...old }), technicalStop, anMa({ ...one('A'), ...lately, id: 'A2', key: 'A2', follows: 'A', dose })];

  it.each<[string, readonly ReturnType<typeof anMa>[], string, ...Change[]]>([
    ['it began', [anMa({ ...one('A'), ...lately })], 'nieuw sinds 21-12-2023'],
    ['it was agreed, and begins later', [anMa({ ...one('A'), ...lately, from: '2024-01-05T00:00:00+01:00' })], 'nieuw vanaf 05-01-2024'],
    ['its dose changed', changed(aDose(2)), 'dosis gewijzigd sinds 21-12-2023: 2 maal per dag 1 stuk; was 1 maal per dag 1 stuk'],
    ['it was agreed anew', changed(aDose(1)), 'gewijzigd, zelfde dosering sinds 21-12-2023'],
    ['it will change', [anMa({ ...one('A'), ...old }), anMa({ ...one('A'), ...old, id: 'A_stop', key: 'stop', at: '2023-12-20T08:00:00+01:00', to: '2024-01-05T00:00:00+01:00', stop: 'definitive', follows: 'A' }), anMa({ ...one('A'), ...lately, from: '2024-01-05T00:00:00+01:00', id: 'A2', key: 'A2', follows: 'A', medicine: named('A 150MG') })], 'zo tot 05-01-2024, daarna gewijzigd', { medicine: 'A 150MG', what: 'dosis gewijzigd vanaf 05-01-2024: 1 maal per dag 1 stuk; was A 1 maal per dag 1 stuk' }],
    ['it replaced what was not received', [anMa({ ...one('A'), ...lately, follows: 'elsewhere' })], 'gewijzigd sinds 21-12-2023'],
    ['it stopped', [anMa({ ...one('A'), ...old }), stop('A', 'definitive')], 'gestopt, gebruik tot 20-12-2023 12:00'],
    ['its time was over', [anMa({ ...one('A'), ...old, to: '2023-12-15' })], 'gestopt, gebruik t/m 15-12-2023'],
    ['it was interrupted', [anMa({ ...one('A'), ...old }), stop('A', 'temporary')], 'onderbroken sinds 20-12-2023'],
    ['it will stop', [anMa({ ...one('A'), ...old }), stop('A', 'definitive', { to: '2024-02-01' })], 'stopt: t/m 01-02-2024'],
  ])('%s', (_situation, blocks, what, ...more) => {
    const page = aPage(blocks);

    expect(changesIn(page)).toEqual([{ medicine: 'A', what }, ...more]);
    expect(Object.values(places(page)).flat()).toEqual(['A', ...more.map(({ medicine }) => medicine)]);
  });

  it('keeps in sight since when the medicine is taken, where its dose is newer', () => {
    expect(rowsIn(aPage(changed(aDose(2))), 'daily')[0]?.period).toBe('sinds 21-12-2023 (het middel al sinds 01-06-2023)');
  });

  it.each([
    ['began longer ago', [anMa({ ...one('A'), ...old })]],
    ['began four weeks and a second ago', [anMa({ ...one('A'), at: '2023-12-04T11:59:59+01:00', from: '2023-12-04T11:59:59+01:00' })]],
    ['stopped longer ago', [anMa({ ...one('A'), ...old, to: '2023-11-20' })]],
  ])('is not told of what %s', (_situation, blocks) => {
    expect(changesIn(aPage(blocks))).toEqual([]);
  });

  it('is told of what began four weeks ago to the second', () => {
    expect(changesIn(aPage([anMa({ ...one('A'), at: '2023-06-01', from: '2023-12-04T12:00:00+01:00' })]))).toHaveLength(1);
  });
});
