import { looksLikeBsn } from './bsn-form.js';

describe('an id that is a BSN', () => {
  it.each([
    ['plain', '999900456'],
    ['eight digits, as old systems send them', '10000008'],
    ['with dots', '9999.00.456'],
    ['with spaces', ' 999 900 456 '],
    ['with hyphens', '999-900-456'],
    ['with its name before it', 'bsn:999900456'],
    ['with its name in capitals', 'BSN 999900456'],
    ['in full-width digits', '９９９９００４５６'],
  ])('is seen: %s', (_situation, text) => {
    expect(looksLikeBsn(text)).toBe(true);
  });

  it.each([
    ['a number that fails the 11-proef', '999900000'],
    ['only zeros', '000000000'],
    ['seven digits', '9990045'],
    ['ten digits', '0999900456'],
    ['a name', 'dr-smit'],
    ['a name with a number', 'medewerker-999900456'],
    ['a word that begins like it', 'bsnx999900456'],
    ['nothing', ''],
  ])('is not: %s', (_situation, text) => {
    expect(looksLikeBsn(text)).toBe(false);
  });
});
