import fc from 'fast-check';
import { failed, type SourceFailure } from '../../domain/source-report.js';
import { aDose, anMa, anUnreadable, aTa } from '../../domain/testing/builders.js';
import { aPage, anAnswer, aSource, noticesIn, rowsIn, saidIn } from '../testing/a-page.js';
import { categoryInWords, kindOfSource, whyNoAnswer } from '../../domain/codes-in-words.js';

const epd = aSource('epd', '00000001', 'ggz-epd');

describe('what a reader must know before the first medicine', () => {
  it('is said also where nothing is missing', () => {
    expect(saidIn(aPage([]))).toEqual(['Er is geen interactiecontrole gedaan.', 'Nog niet met de cliënt doorgenomen.', 'Antwoord kwam van: Apotheek De Brug (AIS).']);
  });

  it.each(Object.entries(whyNoAnswer))('names a source that failed, why (%s), whom to ring and what may be missing', (reason, words) => {
    const page = aPage([], { reports: [anAnswer(), failed(epd, reason as SourceFailure)] });

    expect(noticesIn(page)[0]).toEqual({
      level: 'look-now',
      text: `Let op: GGZ De Singel (EPD) ${words}. Bel bij twijfel: 088 000 10 00; avond en weekend 088 000 10 09. Wat daar staat, kan hier ontbreken. Ook lithium, clozapine, methadon of een depot.`,
      details: [],
    });
  });

  it('names first what asks to look now, each medicine in a short sentence, and keeps it on the line too', () => {
    const named = (text: string) => ({ medicine: { text, prk: '9', gpk: '9', atc: null } });
    const page = aPage([anMa({ id: 'A' }), aTa({ id: 'T', restsOn: 'A', at: '2023-12-02', dose: aDose(2) }), anMa({ id: 'B', mbh: 'MBH_2', ...named('LITHIUM 400MG') }), anMa({ id: 'C', mbh: 'MBH_3', ...named('LITHIUM 300MG') })]);

    expect(noticesIn(page).slice(0, 3)).toEqual([
      { level: 'look-now', text: 'Let op: zelfde stof in twee behandelingen bij LITHIUM 300MG en bij LITHIUM 400MG.', details: [] },
      { level: 'look-now', text: 'Let op: arts en apotheek hebben een andere dosering bij METOPROLOL 100MG TB MGA SUC.', details: [] },
      { level: 'info', text: 'Er is geen interactiecontrole gedaan.', details: [] },
    ]);
    expect(rowsIn(page, 'daily').map(({ flags }) => flags[0]?.text)).toEqual(['Let op: zelfde stof in twee behandelingen', 'Let op: zelfde stof in twee behandelingen', 'Let op: arts en apotheek hebben een andere dosering']);
  });

  it('does not say at the top what is only worth knowing', () => {
    const changedLater = [anMa({ id: 'A' }), aTa({ id: 'T', restsOn: 'A', at: '2023-12-02', dose: { ...aDose(1), schedule: null, text: 'een per dag' } })];

    expect(rowsIn(aPage(changedLater), 'daily')[0]?.flags).toHaveLength(1);
    expect(saidIn(aPage(changedLater))).toEqual(saidIn(aPage([])));
  });

  it('says of a source that failed first that it did, then which medicine may be told wrong', () => {
    const lithium = anMa({ id: 'L', medicine: { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: null, gpk: null, atc: null } });
    const said = saidIn(aPage([lithium], { reports: [anAnswer(), failed(epd, 'down')] }));

    expect(said.slice(0, 2)).toEqual([expect.stringMatching(/^Let op: GGZ De Singel \(EPD\) is niet bereikbaar/), 'Let op: een bron ontbreekt; deze lijst kan onvolledig zijn bij LITHIUMCARBONAAT TABLET 400MG.']);
  });

  it('says so when not one source answered', () => {
    expect(saidIn(aPage([], { reports: [failed(epd, 'down')] }))).toContain('Let op: geen enkele bron gaf antwoord.');
  });

  it('tells that the client keeps something back, and which kinds of source are not connected', () => {
    expect(saidIn(aPage([], { withheld: ['medication'], notConnected: ['hospital', 'addiction-care', 'ward', 'self-care'] })).slice(0, 2)).toEqual([
      'Let op: de cliënt deelt niet alles met u: medicijnen.',
      'Hier niet aangesloten: ziekenhuis, verslavingszorg, opnameafdeling, zelfzorg. Wat daar is afgesproken, kan hier ontbreken.',
    ]);
  });

  it.each([
    ['with the name of its treatment', [anMa({ id: 'A' }), anUnreadable('B')], 'Let op: een deel over METOPROLOL 100MG TB MGA SUC van Apotheek De Brug is niet te lezen en staat niet in de lijst.'],
    ['with the name of what is not shown either', [anMa({ id: 'A', to: '2023-02-01', from: '2023-01-01' }), anUnreadable('B')], 'Let op: een deel over METOPROLOL 100MG TB MGA SUC van Apotheek De Brug is niet te lezen en staat niet in de lijst.'],
    ['by its number where nothing names it', [anUnreadable('B')], 'Let op: een medicijn (afspraak B) van Apotheek De Brug is niet te lezen en staat niet in de lijst.'],
  ])('names what cannot be read, %s', (_situation, blocks, sentence) => {
    expect(saidIn(aPage(blocks))).toContain(sentence);
  });

  it('names a medicine that came and has no line, and not one that has', () => {
    const over = { medicine: { text: 'PREDNISOLON', prk: null, gpk: null, atc: null }, mbh: 'MBH_2', from: '2023-01-01', to: '2023-02-01' };

    expect(saidIn(aPage([anMa({ id: 'A' }), anMa({ id: 'B', ...over })])).at(-1)).toBe('Wel ontvangen, geen regel (langer dan twee maanden geleden gestopt): PREDNISOLON.');
    const cancelled = [anMa({ id: 'C', from: '2024-02-01' }), anMa({ id: 'C_stop', from: '2024-02-01', to: '2024-02-01T00:00:00+01:00', at: '2023-12-02T09:00:00+01:00', stop: 'cancelled', follows: 'C' })];
    expect(saidIn(aPage(cancelled)).at(-1)).toBe('Wel ontvangen, geen regel (geannuleerd voor het begon): METOPROLOL 100MG TB MGA SUC.');
    expect(saidIn(aPage([anMa({ id: 'A' }), ...cancelled])).join()).not.toContain('METOPROLOL');
  });

  it('has a sentence for every source that failed, kind that is not connected and category that is withheld', () => {
    const failures = fc.uniqueArray(fc.record({ id: fc.nat().map((number) => `bron-${number}`), ura: fc.integer({ min: 10_000_000, max: 99_999_999 }).map(String), reason: fc.constantFrom(...(Object.keys(whyNoAnswer) as SourceFailure[])) }), { selector: ({ ura }) => ura, maxLength: 4 });
    const kinds = fc.subarray(['hospital', 'addiction-care', 'ward', 'self-care', 'his', 'unheard-of']);
    const categories = fc.subarray(['medication', 'alert'] as const);
    fc.assert(
      fc.property(failures, kinds, categories, (sources, notConnected, withheld) => {
        const said = saidIn(aPage([], { reports: sources.map(({ id, ura, reason }) => failed(aSource(id, ura), reason)), notConnected, withheld }));
        for (const { ura, reason } of sources) expect(said.filter((text) => text.includes(`organisatie ${ura} (`) && text.includes(whyNoAnswer[reason]))).toHaveLength(1);
        for (const word of [...notConnected.map(kindOfSource), ...withheld.map(categoryInWords)]) expect(said.filter((text) => text.includes(word)).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
