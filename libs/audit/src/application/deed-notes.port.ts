import type { ClientKey, Transaction } from '#libs/kernel';
import type { AuditEntry } from '../domain/audit-entry.js';

declare const notedBrand: unique symbol;

/** Which note, of which client. */
export interface NoteKey {
  readonly client: ClientKey;
  readonly id: string;
}

/** The proof that a change and its note commit together: only `note` and `take` give one. */
export interface NotedDeed extends NoteKey {
  readonly entry: AuditEntry;
  readonly [notedBrand]: true;
}

/** What was changed and is perhaps not in the chain yet. */
export abstract class DeedNotes {
  /** Is there when the change is there, and not when it is not. */
  abstract note(transaction: Transaction, entry: AuditEntry & { readonly client: ClientKey }): Promise<NotedDeed>;
  /** The chain has it. */
  abstract remove(note: NoteKey): Promise<void>;
  /** The oldest of those that are older. */
  abstract leftBehind(olderThanMs: number, limit: number): Promise<readonly NoteKey[]>;
  /** Removes it when the transaction commits; null when somebody else has it or had it. */
  abstract take(transaction: Transaction, note: NoteKey): Promise<NotedDeed | null>;
}
