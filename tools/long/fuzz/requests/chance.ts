/** Chance that can be repeated: the same seed gives the same requests (mulberry32). */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 up to and not including 1. */
  next = (): number => {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };

  below = (limit: number): number => Math.floor(this.next() * limit);

  oneOf = <Value>(values: readonly Value[]): Value => {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };

  letters = (length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-_.%$/<>\'"{}[]:,; '): string =>
    Array.from({ length }, () => alphabet[this.below(alphabet.length)]).join('');
}
