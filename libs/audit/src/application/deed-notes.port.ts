import type { ClientKey, Transaction } from '#libs/kernel';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { AuditRecord } from '../domain/audit-record.js';

declare const notedBrand: unique symbol;

/** Which note, of which client. */
export interface NoteKey {
  readonly client: ClientKey;
  readonly id: string;
}

/** With its place in the order of age. */
export interface LeftNote extends NoteKey {
  readonly notedAt: string;
}

/** Before every note. */
export const beforeAllNotes: LeftNote = { client: '00000000-0000-0000-0000-000000000000' as ClientKey, id: '00000000-0000-0000-0000-000000000000', notedAt: '-infinity' };

/** The proof that a change and its note commit together: only `note` gives one. */
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
  /** The oldest after that one of those that are older, in a form that this version knows. */
  abstract leftBehind(olderThanMs: number, after: LeftNote, limit: number): Promise<readonly LeftNote[]>;
  /** How many that are older have a form that this version does not know. */
  abstract ofOtherForms(olderThanMs: number): Promise<number>;
  /** The record as it was noted; removes the note when the transaction commits. Null when somebody else has it or had it. */
  abstract take(transaction: Transaction, note: NoteKey): Promise<AuditRecord | null>;
}
