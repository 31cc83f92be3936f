import type { ClientKey, Transaction } from '#libs/kernel';

export const CLIENT_STORE = Symbol('CLIENT_STORE');

/** How a client is found without the BSN being stored: by keyed hash, under one version of the ring. */
export interface BsnHash {
  readonly keyVersion: number;
  readonly hash: Buffer;
}

/** The BSN as it is stored: bound to its client key, so that it opens in its own row only. */
export interface SealedBsn {
  readonly keyVersion: number;
  readonly sealed: Buffer;
}

export interface NewClient {
  readonly client: ClientKey;
  readonly hash: BsnHash;
  readonly sealed: SealedBsn;
  readonly registeredAt: Date;
  readonly registeredBy: string;
}

export interface ClientStore {
  /** One statement over all the hashes; `transaction` reads inside it. */
  findKey(hashes: readonly BsnHash[], transaction?: Transaction): Promise<ClientKey | null>;
  sealedBsnOf(client: ClientKey): Promise<SealedBsn | null>;
  /** Until the transaction ends nobody else has this turn, on any process. */
  takeTurn(transaction: Transaction, turn: number): Promise<void>;
  add(transaction: Transaction, client: NewClient): Promise<void>;
}
