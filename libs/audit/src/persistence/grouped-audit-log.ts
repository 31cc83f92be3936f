import { setImmediate } from 'node:timers/promises';
import { GatewayError } from '#libs/kernel';
import type pg from 'pg';
import { AuditLog, type AuditReceipt } from '../application/audit-log.port.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { recordOf, type AuditRecord } from '../domain/audit-record.js';
import { Chain } from './chain.js';

interface Waiting {
  readonly record: AuditRecord;
  readonly resolve: (receipt: AuditReceipt) => void;
  readonly reject: (refusal: Error) => void;
}

const maxInOneCommit = 500;
const maxWaiting = 10_000;

/**
 * Group commit: what is appended while a commit is under way goes together in the next one. A commit that
 * fails may have happened; its entries are refused and the process goes on in a new chain, so none forks.
 */
export class GroupedAuditLog extends AuditLog {
  private readonly waiting: Waiting[] = [];
  private isWriting = false;
  private chain: Chain;

  constructor(
    private readonly source: pg.Pool,
    private readonly process: string,
  ) {
    super();
    this.chain = new Chain(source, process);
  }

  async append(entry: AuditEntry): Promise<AuditReceipt> {
    if (this.waiting.length >= maxWaiting) throw refusal('the audit log does not keep up');
    const record = recordOf(entry);
    return new Promise((resolve, reject) => {
      this.waiting.push({ record, resolve, reject });
      if (!this.isWriting) void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    await setImmediate(); // what arrives in this turn of the loop goes along
    while (this.waiting.length > 0) await this.writeTogether(this.waiting.splice(0, maxInOneCommit));
    this.isWriting = false;
  }

  private async writeTogether(batch: readonly Waiting[]): Promise<void> {
    const { chain } = this;
    try {
      const first = await chain.extend(batch.map(({ record }) => record));
      batch.forEach(({ resolve }, index) => resolve({ writer: chain.writer, seq: first + index }));
    } catch (cause) {
      this.chain = new Chain(this.source, this.process);
      batch.forEach(({ reject }) => reject(refusal(cause)));
    }
  }
}

/** The caller learns that nothing was released, and may come back. */
const refusal = (cause: unknown): GatewayError => new GatewayError('unavailable', 'the gateway cannot answer now; try again shortly', { cause });
