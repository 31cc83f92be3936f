import { aLine, anOverview } from '../testing.builders.js';
import { overviewForm } from './overview-form.js';
import { overviewPage } from './overview-page.js';

const page = (change: object = {}): string => overviewPage(overviewForm.parse(anOverview(change)), (ura) => (ura === '00000001' ? 'GGZ De Singel' : ura));

describe('the overview on paper', () => {
  it('shows each line with what to take, from when and by whose record', () => {
    expect(page({ complete: true })).toBe(
      [
        'Medicatieoverzicht van 1 januari 2024 om 12:00',
        '',
        'Over allergieën is hier niets bekend. Vraag het na.',
        '',
        'Nu',
        'Medicijn                        Gebruik                           Vanaf       Tot         Bron',
        '------------------------------  --------------------------------  ----------  ----------  --------------------',
        'LITHIUMCARBONAAT TABLET 400MG   2 maal per dag 1 stuk, Oraal      30-12-2023              GGZ De Singel',
      ].join('\n'),
    );
  });

  it.each<[string, object, string]>([
    ['what is not connected', { notConnected: ['hospital', 'self-care'] }, '- Niet aangesloten: ziekenhuis, zelfzorg.'],
    ['which source gave no answer', { sources: [{ id: 'epd-brug', ura: '00000001', kind: 'ggz-epd', state: 'failed', reason: 'late' }] }, '- GGZ De Singel (GGZ-instelling) gaf niet op tijd antwoord.'],
    ['what the client keeps back', { withheld: ['medication'] }, '- De cliënt deelt niet alles met u: medicijnen.'],
  ])('says before all else %s', (_situation, change, expected) => {
    const [, gaps] = page(change).split('\n\n');

    expect(gaps?.split('\n')).toEqual(expect.arrayContaining(['Let op: dit overzicht is niet volledig.', expected]));
  });

  it.each<[string, object, string]>([
    ['an interruption', { interrupted: true }, '! Nu onderbroken.'],
    ['a dose that was put together here', { dose: { text: '1 stuk', composed: true } }, 'Gebruik hier samengesteld.'],
    ['that no dose was given', { dose: { text: null, composed: false } }, 'Geen gebruik opgegeven'],
    ['a flag that asks to look now', { flags: [{ flag: 'dose-differs', level: 'look-now' }] }, '! De dosering is niet overal'],
    ['a flag without a word of its own', { flags: [{ flag: 'something-new', level: 'info' }] }, 'something-new'],
    ['a line that is over', { category: 'recently-stopped' }, 'Kort geleden gestopt'],
    ['a line that is to come', { category: 'future' }, 'Straks'],
  ])('shows with a line %s', (_situation, change, expected) => {
    expect(page({ lines: [aLine(change)] })).toContain(expected);
  });

  it('never lets an empty list pass for “takes nothing”', () => {
    expect(page({ lines: [] })).toContain('Er zijn geen medicijnen om te tonen. Dat wil niet zeggen dat er geen gebruikt worden.');
  });

  it.each<[string, object, string]>([
    ['of a treatment that has a line', { kind: 'TA', treatment: 'MBH_x', reason: 'superseded' }, '- LITHIUMCARBONAAT TABLET 400MG, toedieningsafspraak van GGZ De Singel: vervangen door een nieuwere afspraak'],
    ['that brings its own name', { treatment: 'MBH_y', medicine: { text: 'CLOZAPINE' } }, '- CLOZAPINE, medicatieafspraak van GGZ De Singel: geannuleerd'],
    ['that nothing names', { treatment: null }, '- Medicijn zonder naam (MA_y), medicatieafspraak van GGZ De Singel: geannuleerd'],
  ])('names what it received and does not show as a line, %s', (_situation, change, expected) => {
    const block = { id: 'MA_y', kind: 'MA', treatment: 'MBH_y', sourceUra: '00000001', reason: 'cancelled', ...change };

    expect(page({ notShown: [block] }).split('\n').at(-1)).toBe(expected);
  });
});
