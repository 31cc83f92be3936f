/** What leaves: bytes that were decided, redacted and audited, with the headers that describe them. */
export interface Rendered {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

const mintedHere = new WeakSet<object>();
const permissionToMint = Symbol('permission to mint');

/**
 * The only thing a response writer, the notifier or the portal accepts. It cannot be made outside this
 * library: the constructor asks for a symbol that is not exported, and whoever casts is caught at run time.
 */
export class Released<T> {
  readonly #value: T;

  constructor(permission: typeof permissionToMint, value: T) {
    if (permission !== permissionToMint) throw new Error('only disclosure releases');
    this.#value = value;
    mintedHere.add(this);
  }

  /** For the writer, directly before the first byte. */
  static open<T>(released: Released<T>): T {
    if (!mintedHere.has(released)) throw new Error('this was not released by disclosure');
    return released.#value;
  }
}

/** Not exported by the library's door. */
export const mint = <T>(value: T): Released<T> => new Released(permissionToMint, value);
