import fc from 'fast-check';
import { readBsn } from './bsn.js';

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });

/** The last digit follows from the first eight; null where it would be ten. */
function withCheckDigit(first: readonly number[]): string | null {
  const remainder = first.slice(0, 8).reduce((sum, digit, index) => sum + digit * (weights[index] ?? 0), 0) % 11;
  return remainder === 10 ? null : `${first.slice(0, 8).join('')}${remainder}`;
}

describe('the 11-proef', () => {
  it('takes every number with its right check digit, and none with another', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 1, max: 9 }), (first, shift) => {
        const right = withCheckDigit(first);
        fc.pre(right !== null && Number(right) !== 0);
        const wrong = `${right.slice(0, 8)}${(Number(right[8]) + shift) % 10}`;
        expect([readBsn(right), readBsn(wrong)]).toEqual([right, null]);
      }),
    );
  });

  it('catches two neighbouring digits that changed places', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 6 }), (first, at) => {
        const right = withCheckDigit(first);
        fc.pre(right !== null && Number(right) !== 0 && right[at] !== right[at + 1]);
        const swapped = `${right.slice(0, at)}${right[at + 1]}${right[at]}${right.slice(at + 2)}`;
        expect(readBsn(swapped)).toBeNull();
      }),
    );
  });
});
