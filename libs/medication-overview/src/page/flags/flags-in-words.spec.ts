import type { ReceivedBlock } from '../../domain/blocks/building-block.js';
import type { Flag, FlagLevel, MedicationLine } from '../../domain/lines/line.js';
import type { OverviewParts } from '../../domain/overview.js';
import { aDose, anMa, anMgb, aTa } from '../../domain/testing/builders.js';
import { aDirectory, anOverview, aPage, rowsIn, saidIn } from '../testing/a-page.js';
import { flagsInWords } from './flags-in-words.js';

const pharmacy = { author: { ura: '00000003', specialism: null, name: 'Apotheek De Brug', isClient: false } };
const client = { author: { ura: null, specialism: null, name: null, isClient: true } };
const flagged = (...flags: { flag: Flag; level: FlagLevel }[]) => {
  const overview = anOverview([anMa({ id: 'A' })]);
  return flagsInWords({ ...overview.lines[0]!, flags } satisfies MedicationLine, { overview, directory: aDirectory });
};

describe('a flag in words', () => {
  it.each<[Flag, string, string]>([
    ['dose-differs', 'Let op: de dosering is niet overal hetzelfde', 'De dosering is niet overal hetzelfde opgeschreven'],
    ['contradiction', 'Let op: gestopt volgens de één, in gebruik volgens de ander', 'Gestopt volgens de één, in gebruik volgens de ander'],
    ['same-substance', 'Let op: zelfde stof in twee behandelingen', 'Zelfde stof in twee behandelingen'],
    ['source-missing', 'Let op: een bron ontbreekt; deze lijst kan onvolledig zijn', 'Een bron ontbreekt; deze regel kan verouderd zijn'],
    ['not-processed', 'Let op: de apotheek heeft deze afspraak nog niet verwerkt', 'De apotheek heeft deze afspraak nog niet verwerkt'],
    ['unlinked', 'Let op: alleen bekend bij de apotheek; er is geen afspraak van een arts bij gevonden', 'Alleen bekend bij de apotheek; er is geen afspraak van een arts bij gevonden'],
    ['adverse-reaction', 'Let op: eerder gestopt om een bijwerking', 'Eerder gestopt om een bijwerking'],
  ])('%s', (flag, now, info) => {
    expect([...flagged({ flag, level: 'look-now' }), ...flagged({ flag, level: 'info' })].map(({ text }) => text)).toEqual([now, info]);
  });

  it('does not say that nobody agreed it while a source did not answer', () => {
    expect(flagged({ flag: 'unlinked', level: 'info' }, { flag: 'source-missing', level: 'info' }).map(({ text }) => text)).toContain('Hier alleen bekend bij de apotheek; de afspraak kan staan bij een bron die geen antwoord gaf');
  });

  const ofAis = { mbh: 'MBH_ais', restsOn: 'A' };
  const stopped = { at: '2023-12-20T09:00:00+01:00', to: '2023-12-20', stop: 'definitive' as const, follows: 'A' };
  const noneFound = 'er is geen afspraak van een arts bij gevonden';

  it.each<[string, readonly ReceivedBlock[], Partial<OverviewParts>, string[]]>([
    ['the agreement of what the pharmacy goes on with was stopped', [anMa({ id: 'A' }), anMa({ id: 'S', ...stopped }), aTa({ id: 'T', ...ofAis })], {}, ['Let op: de apotheek levert dit; de afspraak waar het bij hoorde is gestopt op 20-12-2023', 'Alleen de apotheek noemt dit nog; de afspraak die erbij lijkt te horen, is voorbij']],
    ['the agreement was cancelled', [anMa({ id: 'A' }), anMa({ id: 'S', ...stopped, stop: 'cancelled' }), aTa({ id: 'T', ...ofAis })], {}, ['Let op: de apotheek levert dit; de afspraak waar het bij hoorde is geannuleerd', 'Alleen de apotheek noemt dit nog; de afspraak die erbij lijkt te horen, is voorbij']],
    ['the agreement ended by itself', [anMa({ id: 'A', from: '2022-01-01', to: '2022-02-01', at: '2022-01-01' }), aTa({ id: 'T', ...ofAis })], {}, ['Alleen de apotheek noemt dit nog; de afspraak die erbij lijkt te horen, is voorbij']],
    ['something is withheld', [aTa({ id: 'T', ...ofAis })], { withheld: ['medication'] }, ['Hier alleen bekend bij de apotheek; de afspraak kan staan bij wat de cliënt niet deelt']],
    ['nothing else was received', [aTa({ id: 'T', ...ofAis })], {}, [`Alleen bekend bij de apotheek; ${noneFound}`]],
    ['another source stopped it in a treatment of its own', [anMa({ id: 'A' }), anMa({ id: 'S', mbh: 'MBH_2', ...stopped, source: 'his' })], {}, ['Let op: een andere bron zegt: gestopt op 20-12-2023']],
    ['the same source did', [anMa({ id: 'A' }), anMa({ id: 'S', mbh: 'MBH_2', ...stopped })], {}, ['Let op: een ander bericht zegt: gestopt op 20-12-2023']],
  ])('says what is known of a stop or an agreement elsewhere: %s', (_situation, blocks, change, texts) => {
    const page = aPage(blocks, change);
    expect(rowsIn(page, 'daily')[0]?.flags.map(({ text }) => text)).toEqual(texts);
  });

  it('says at the top that the pharmacy goes on after a stop', () => {
    expect(saidIn(aPage([anMa({ id: 'A' }), anMa({ id: 'S', ...stopped }), aTa({ id: 'T', ...ofAis })]))).toContain('Let op: de apotheek levert door, de afspraak is gestopt bij METOPROLOL 100MG TB MGA SUC.');
  });

  it('puts what asks to look now first', () => {
    expect(flagged({ flag: 'adverse-reaction', level: 'info' }, { flag: 'same-substance', level: 'look-now' }).map(({ level }) => level)).toEqual(['look-now', 'info']);
  });

  it.each([
    ['arts and pharmacy', [aTa({ id: 'T', restsOn: 'A', at: '2023-12-02', dose: aDose(2), ...pharmacy })], 'Let op: arts en apotheek hebben een andere dosering', ['Apotheek (Apotheek De Brug): 2 maal per dag 1 stuk']],
    ['what was agreed and what is taken', [anMgb({ id: 'G', restsOn: 'A', at: '2023-12-05', dose: aDose(3), ...client })], 'Let op: de afspraak en het gebruik hebben een andere dosering', ['Gebruik (de cliënt): 3 maal per dag 1 stuk']],
    ['all three', [aTa({ id: 'T', restsOn: 'A', at: '2023-12-02', dose: aDose(2), ...pharmacy }), anMgb({ id: 'G', restsOn: 'A', at: '2023-12-05', dose: aDose(3), ...client })], 'Let op: arts, apotheek en gebruik hebben een andere dosering', ['Apotheek (Apotheek De Brug): 2 maal per dag 1 stuk', 'Gebruik (de cliënt): 3 maal per dag 1 stuk']],
  ])('says between whom the doses differ, and who says which: %s', (_situation, others, text, details) => {
    const [row] = rowsIn(aPage([anMa({ id: 'A' }), ...others]), 'daily');

    expect(row?.flags[0]).toEqual({ level: 'look-now', text, details: ['Arts (huisarts Verzonnen, Huisartsenpraktijk Stadspoort): 1 maal per dag 1 stuk', ...details] });
  });
});
