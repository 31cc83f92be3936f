import { seeded } from '../../seeded.js';

/** Chance that can be repeated: the same seed gives the same requests. */
export class Chance {
  /** 0 up to and not including 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = seeded(seed);
  }

  below = (limit: number): number => Math.floor(this.next() * limit);

  oneOf = <Value>(values: readonly Value[]): Value => {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };

  letters = (length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-_.%$/<>\'"{}[]:,; '): string =>
    Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join('');
}
