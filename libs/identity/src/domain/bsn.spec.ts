import { readBsn } from './bsn.js';

describe('reading a BSN', () => {
  it.each([
    ['nine digits that pass the 11-proef', '999900456', '999900456'],
    ['a test number of the Belastingdienst', '111222333', '111222333'],
    ['eight digits, as old systems send them', '10000008', '010000008'],
    ['the same with its zero', '010000008', '010000008'],
  ])('takes %s', (_situation, text, expected) => {
    expect(readBsn(text)).toBe(expected);
  });

  it.each([
    ['a number that fails the 11-proef', '999900000'],
    ['only zeros', '000000000'],
    ['dots', '9999.00.456'],
    ['spaces', ' 999900456'],
    ['seven digits', '9990045'],
    ['ten digits', '0999900456'],
    ['a line break at the end', '999900456\n'],
    ['Arabic-Indic digits', '٩٩٩٩٠٠٤٥٦'],
    ['a number', 999900456],
    ['nothing', undefined],
    ['a list', ['999900456']],
  ])('refuses %s', (_situation, text) => {
    expect(readBsn(text)).toBeNull();
  });
});
