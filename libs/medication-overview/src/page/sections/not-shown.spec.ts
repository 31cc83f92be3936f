import { anMa, anUnreadable } from '../../domain/testing/builders.js';
import { aPage, noticesIn, saidIn } from '../testing/a-page.js';

const named = (text: string) => ({ text, prk: null, gpk: null, atc: null });
const ofHis = { source: 'his', sourceUra: '00000002', key: 'his/MA/1' };
const bare = { system: null, value: '1001' };

describe('what cannot be read', () => {
  const lithium = anUnreadable('B', { ...ofHis, treatment: bare });
  const metoprolol = { ...anMa({ id: 'A' }), treatment: bare };

  it('is not told under the name of another source’s medicine that has the same number', () => {
    expect(saidIn(aPage([metoprolol, lithium]))).toContain('Let op: een medicijn (afspraak B) van Huisartsenpraktijk Stadspoort is niet te lezen en staat niet in de lijst.');
  });

  it('is told under the name of its own source’s medicine, also where that is on no line', () => {
    const over = { ...anMa({ id: 'C', from: '2023-01-01', to: '2023-02-01', medicine: named('LITHIUM') }), ...ofHis, key: 'his/MA/2', treatment: bare };

    expect(saidIn(aPage([metoprolol, over, lithium]))).toEqual(expect.arrayContaining([
      'Let op: een deel over LITHIUM van Huisartsenpraktijk Stadspoort is niet te lezen en staat niet in de lijst.',
      'Wel ontvangen, geen regel (langer dan twee maanden geleden gestopt): LITHIUM.',
    ]));
  });
});

describe('two medicines under one number', () => {
  const one = anMa({ id: 'A', medicine: { ...named('METOPROLOL 100MG'), prk: '1' } });
  const other = (text: string, prk: string | null = null) => ({ ...one, ...ofHis, isCopy: true, medicine: { ...one.medicine, text, prk } });

  it('are both told, with who says which', () => {
    expect(noticesIn(aPage([one, other('Lithium 400MG')]))[0]).toEqual({
      level: 'look-now', text: 'Let op: onder één nummer staan twee medicijnen: METOPROLOL 100MG (bron Apotheek De Brug) en Lithium 400MG (bron Huisartsenpraktijk Stadspoort). Bel bij twijfel.', details: [],
    });
  });

  it('are one where only the rest of the name differs, or its case; and where a brand has the code of the other', () => {
    expect(saidIn(aPage([one, other('Selokeen 100', '1')])).join()).not.toContain('twee medicijnen');
    expect(saidIn(aPage([one, other('Metoprolol  tablet')])).join()).not.toContain('twee medicijnen');
  });
});

describe('what another source withdrew', () => {
  const withdrawn = anMa({ id: 'A', medicine: named('METOPROLOL'), enteredInError: true });
  const alive = { ...withdrawn, ...ofHis, enteredInError: false };

  it('is told with who has it and who withdrew it', () => {
    expect(noticesIn(aPage([withdrawn, alive]))[0]).toEqual({ level: 'look-now', text: 'Let op: METOPROLOL (bron Huisartsenpraktijk Stadspoort) is door bron Apotheek De Brug als fout ingetrokken.', details: [] });
  });

  it('is told by its number where it has no name', () => {
    const unreadable = anUnreadable('A', ofHis);

    expect(saidIn(aPage([withdrawn, unreadable]))[0]).toBe('Let op: een medicijn met nummer A (bron Huisartsenpraktijk Stadspoort) is door bron Apotheek De Brug als fout ingetrokken.');
  });

  it('is not told of what nobody else has', () => {
    expect(saidIn(aPage([withdrawn]))).toEqual(saidIn(aPage([])));
  });
});
