import type { ClientKey } from '#libs/kernel';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { LoggedEntry } from '../domain/logged-entry.js';

export interface StoredRecord {
  readonly at: Date;
  readonly client_key: string | null;
  readonly recorded: Omit<AuditEntry, 'at' | 'client'> & { readonly form: number };
}

export interface StoredEntry extends StoredRecord {
  readonly hash: string;
}

export const entryOf = ({ at, client_key, recorded: { form: _form, ...recorded } }: StoredRecord): AuditEntry => ({ ...recorded, at, client: client_key as ClientKey | null });

export const readEntry = ({ hash, ...record }: StoredEntry): LoggedEntry => ({ ...entryOf(record), id: idOf(hash) });

/** The first half of the hash, written as a UUID: its own, stable, and no place in any count. */
const idOf = (hash: string): string => hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
