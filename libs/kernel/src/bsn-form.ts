const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const bsnPrefix = /^bsn(?!\p{L})/u;

/** Eight or nine digits that pass the 11-proef, however they are spaced, and with or without `bsn` before them: it has no place in an id. */
export function looksLikeBsn(text: string): boolean {
  const plain = text.normalize('NFKC').trim().toLowerCase().replace(bsnPrefix, '');
  if (/\p{L}/u.test(plain)) return false;
  const digits = plain.replace(/\D/g, '');
  return (digits.length === 8 || digits.length === 9) && passesElevenTest(digits.padStart(9, '0'));
}

/** On nine digits. */
export function passesElevenTest(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0 && Number(digits) !== 0;
}
