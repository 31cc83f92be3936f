import type { ClientKey, Transaction } from '#libs/kernel';
import type { ConsentRecord } from '../domain/consent-record.js';

export const CONSENT_REGISTER = Symbol('CONSENT_REGISTER');

/** Every write raises the client's epoch in the same transaction. */
export interface ConsentRegister {
  /** Locks the client's row; the number is the new epoch. */
  raiseEpoch(transaction: Transaction, client: ClientKey): Promise<number>;
  save(transaction: Transaction, record: ConsentRecord, epoch: number): Promise<void>;
  /** Active grants and objections, read under the client's lock. */
  activeOf(transaction: Transaction, client: ClientKey): Promise<readonly ConsentRecord[]>;
  byId(id: string): Promise<ConsentRecord | null>;
  listOf(client: ClientKey): Promise<readonly ConsentRecord[]>;
}

export const CONSENT_EVENTS = Symbol('CONSENT_EVENTS');

/** Where a change is told; part of the same transaction. */
export interface ConsentEvents {
  changed(transaction: Transaction, change: { readonly client: ClientKey; readonly id: string; readonly version: number; readonly epoch: number; readonly at: Date }): Promise<void>;
}
