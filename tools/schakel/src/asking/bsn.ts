import { WrongUse } from '../ending/endings.js';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Nine digits that pass the 11-proef; the message does not repeat what was typed. */
export function checkedBsn(text: string): string {
  const bsn = text.trim().padStart(9, '0');
  const sum = [...bsn].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  if (!/^\d{9}$/.test(bsn) || Number(bsn) === 0 || sum % 11 !== 0) throw new WrongUse('Dit is geen geldig BSN.');
  return bsn;
}
