import type { AuditEntry } from './audit-entry.js';

/** An entry that was read back; `id` says nothing about how much else was written. */
export interface LoggedEntry extends AuditEntry {
  readonly id: string;
}

/** `from` is in the window, `until` is not. */
export interface LogWindow {
  readonly from: Date | null;
  readonly until: Date | null;
}
