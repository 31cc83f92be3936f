export class Released<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  static open<T>(released: Released<T>): T {
    return released.#value;
  }
}
