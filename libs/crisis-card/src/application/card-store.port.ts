import type { ClientKey, Requester, Transaction } from '#libs/kernel';
import type { CardMarks } from '../domain/marks.js';

export const CARD_STORE = Symbol('CARD_STORE');

export interface CardVersion {
  readonly client: ClientKey;
  readonly id: string;
  readonly version: number;
  readonly marks: CardMarks;
}

/** The whole card as canonical JSON, ready to send; the client reference stands where the BSN goes. */
export interface StoredCard extends CardVersion {
  readonly text: string;
}

export interface NewVersion extends StoredCard {
  readonly at: Date;
  readonly by: Requester;
}

export interface CardStore {
  /** One statement, on the connections that are kept free for a crisis. */
  cardOf(client: ClientKey): Promise<StoredCard | null>;
  clientOf(id: string): Promise<ClientKey | null>;
  /** The key of this client's cards, made if there was none. */
  keyOf(transaction: Transaction, client: ClientKey, at: Date): Promise<Buffer>;
  current(transaction: Transaction, client: ClientKey): Promise<CardVersion | null>;
  add(transaction: Transaction, version: NewVersion, key: Buffer): Promise<void>;
}
