import { isCritical, isLithium } from './substances.js';

const named = (text: string, atc: string | null = null) => ({ text, prk: null, gpk: null, atc });

describe('a medicine of which a gap harms at once', () => {
  it.each([
    'LITHIUMCARBONAAT TABLET 400MG', 'Litarex', 'Priadel retard', 'Camcolit', 'CLOZAPINE TABLET 100MG', 'LEPONEX TABLET 100MG', 'METHADON TABLET 5MG', 'levomethadon', 'L-Polamidon',
    'BUPRENORFINE/NALOXON', 'Buprenorphine tablet', 'Subutex', 'Suboxone', 'Buvidal depot 96 mg', 'Espranor', 'Sublocade', 'diamorfine', 'Diacetylmorfine inhalatie',
  ])('is known by its name: %s', (name) => {
    expect(isCritical(named(name))).toBe(true);
  });

  it.each(['N05AN01', 'N05AH02', 'N07BC01', 'N07BC02', 'N07BC05', 'N07BC06', 'N07BC51'])('is known by its code, whatever its name: %s', (atc) => {
    expect(isCritical(named('een merk dat niemand kent', atc))).toBe(true);
  });

  it.each([['METOPROLOL', 'C07AB02'], ['MORFINE', 'N02AA01'], ['MORFINE', null]])('is not %s %s', (name, atc) => {
    expect(isCritical(named(name, atc))).toBe(false);
  });

  it('is lithium by name or code only', () => {
    expect([named('Priadel'), named('x', 'N05AN01'), named('Leponex')].map(isLithium)).toEqual([true, true, false]);
  });
});
