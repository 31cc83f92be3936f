declare const brand: unique symbol;

/** Burgerservicenummer, nine digits that pass the 11-proef. It stays in request bodies and in the identity schema. */
export type Bsn = string & { readonly [brand]: 'Bsn' };

const wireForm = /^[0-9]{8,9}$/;
const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Eight or nine digits, nothing between them; null when it is no BSN. */
export function readBsn(text: unknown): Bsn | null {
  if (typeof text !== 'string' || !wireForm.test(text)) return null;
  const digits = text.padStart(9, '0');
  return passesElevenTest(digits) ? (digits as Bsn) : null;
}

function passesElevenTest(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0 && Number(digits) !== 0;
}
