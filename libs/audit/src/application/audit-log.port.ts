import type { AuditEntry } from '../domain/audit-entry.js';

/** Where an entry stands: the writer's chain and the place in it. */
export interface AuditReceipt {
  readonly writer: string;
  readonly seq: number;
}

/** When `append` resolves the entry is on disk. When it rejects nothing may be released; the entry may be there all the same. */
export abstract class AuditLog {
  abstract append(entry: AuditEntry): Promise<AuditReceipt>;
}

/** A chain of its own over the pool that is kept free for the crisis card. */
export const CRISIS_AUDIT_LOG = Symbol('CRISIS_AUDIT_LOG');
