import type { AuditEntry } from '../domain/audit-entry.js';
import type { AuditRecord } from '../domain/audit-record.js';

/** Where an entry stands: the writer's chain and the place in it. */
export interface AuditReceipt {
  readonly writer: string;
  readonly seq: number;
}

/** When `append` resolves the entry is on disk. When it rejects nothing may be released; the entry may be there all the same. */
export abstract class AuditLog {
  abstract append(entry: AuditEntry): Promise<AuditReceipt>;
}

/** The same promise for a record that was made before: it goes in as it is, also with what only a newer version knows. */
export interface RecordLog {
  appendRecord(record: AuditRecord): Promise<AuditReceipt>;
}

export const RECORD_LOG = Symbol('RECORD_LOG');

/** A chain of its own over the pool that is kept free for the crisis card. */
export const CRISIS_AUDIT_LOG = Symbol('CRISIS_AUDIT_LOG');
