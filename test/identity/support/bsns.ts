import { readBsn, type Bsn } from '#libs/identity';

const weights = [9, 8, 7, 6, 5, 4, 3, 2];

/** Made-up BSNs that pass the 11-proef, from the test range that begins with 9. */
export function someBsns(count: number, from = 99_990_000): Bsn[] {
  const found: Bsn[] = [];
  for (let first = from; found.length < count; first += 1) {
    const sum = [...String(first)].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
    const bsn = readBsn(`${first}${sum % 11}`);
    if (bsn) found.push(bsn);
  }
  return found;
}
