import { setImmediate } from 'node:timers/promises';
import { GatewayError } from '#libs/kernel';
import type pg from 'pg';
import { AuditLog, type AuditReceipt, type RecordLog } from '../application/audit-log.port.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { recordOf, type AuditRecord } from '../domain/audit-record.js';
import type { Digest } from '../domain/readable-id.js';
import { Chain } from './chain.js';
import { digestOfThisProcess } from './keyed-digest.js';

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
export class GroupedAuditLog extends AuditLog implements RecordLog {
  private readonly waiting: Waiting[] = [];
  private isWriting = false;
  private chain: Chain;

  constructor(
    private readonly source: pg.Pool,
    private readonly process: string,
    private readonly digest: Digest = digestOfThisProcess(),
  ) {
    super();
    this.chain = new Chain(source, process);
  }

  async append(entry: AuditEntry): Promise<AuditReceipt> {
    return this.appendRecord(recordOf(entry, this.digest));
  }

  async appendRecord(record: AuditRecord): Promise<AuditReceipt> {
    if (this.waiting.length >= maxWaiting) throw refusal('the audit log does not keep up');
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
      if (!isAboutData(cause)) this.chain = new Chain(this.source, this.process);
      else if (batch.length > 1) return this.writeApart(batch);
      batch.forEach(({ reject }) => reject(refusal(cause)));
    }
  }

  /** One of them cannot be stored: half by half, so that only that one is refused. */
  private async writeApart(batch: readonly Waiting[]): Promise<void> {
    const middle = Math.ceil(batch.length / 2);
    await this.writeTogether(batch.slice(0, middle));
    await this.writeTogether(batch.slice(middle));
  }
}

/** Class 22 of PostgreSQL: it did not take a value, wrote nothing, and the chain stands where it stood. */
const isAboutData = (cause: unknown): boolean => {
  const { code } = Object(cause) as { code?: unknown };
  return typeof code === 'string' && code.startsWith('22');
};

/** The caller learns that nothing was released, and may come back. */
const refusal = (cause: unknown): GatewayError => new GatewayError('unavailable', 'the gateway cannot answer now; try again shortly', { cause });
