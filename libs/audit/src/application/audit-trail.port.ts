import type { ClientKey } from '#libs/kernel';
import type { AuditRecord } from '../domain/audit-record.js';
import type { LoggedEntry, LogWindow } from '../domain/logged-entry.js';

export const AUDIT_TRAIL = Symbol('AUDIT_TRAIL');

export interface ChainPosition {
  readonly writer: string;
  readonly seq: number;
}

/** `entries`: how many were checked; `firstBad`: where the check stopped. */
export interface ChainReport {
  readonly entries: number;
  readonly writers: number;
  readonly firstBad: ChainPosition | null;
}

export interface AuditTrail {
  /** Newest first. */
  entriesAbout(client: ClientKey, window: LogWindow, count: number): Promise<readonly LoggedEntry[]>;
  /** Whether a chain has what this request did to this client at that moment. */
  holds(record: AuditRecord): Promise<boolean>;
  verifyChains(): Promise<ChainReport>;
}
