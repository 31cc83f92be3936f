import type { ClientKey } from '#libs/kernel';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { LoggedEntry } from '../domain/logged-entry.js';

export interface StoredEntry {
  readonly at: Date;
  readonly client_key: string | null;
  readonly recorded: Omit<AuditEntry, 'at' | 'client'> & { readonly form: number };
  readonly hash: string;
}

export const readEntry = ({ at, client_key, recorded: { form: _form, ...recorded }, hash }: StoredEntry): LoggedEntry => ({ ...recorded, at, client: client_key as ClientKey | null, id: idOf(hash) });

/** The first half of the hash, written as a UUID: its own, stable, and no place in any count. */
const idOf = (hash: string): string => hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
