import { randomUUID } from 'node:crypto';
import { rowsOf } from '#libs/platform';
import type pg from 'pg';
import type { AuditRecord } from '../domain/audit-record.js';
import { genesisOf, hashOf } from './hash.js';
import { extendChain, openChain } from './statements.js';

interface Link {
  readonly record: AuditRecord;
  readonly seq: number;
  readonly previousHash: string;
  readonly hash: string;
}

/** One writer's chain. After a write that failed nobody knows where it stands, so it must not be written to again, unless PostgreSQL refused the values. */
export class Chain {
  readonly writer = randomUUID();
  private seq = 0;
  private hash = genesisOf(this.writer);
  private isOpen = false;

  constructor(
    private readonly source: pg.Pool,
    private readonly process: string,
  ) {}

  /** Adds the records in this order, in one commit; answers with the place of the first. */
  async extend(records: readonly AuditRecord[]): Promise<number> {
    await this.open();
    const links = this.linked(records);
    const last = links.at(-1) as Link;
    const [answer] = await rowsOf<{ stored: number; commits: string }>(this.source, extendChain, [
      this.writer, this.seq, this.hash, last.seq, last.hash, ...columnsOf(links),
    ]);
    if (answer?.stored !== links.length) throw new Error('the audit chain is not where this process left it');
    if (answer.commits === 'off') throw new Error('synchronous_commit is off: the audit is not durable');
    const first = this.seq + 1;
    [this.seq, this.hash] = [last.seq, last.hash];
    return first;
  }

  private async open(): Promise<void> {
    if (this.isOpen) return;
    await rowsOf(this.source, openChain, [this.writer, this.process, this.hash]);
    this.isOpen = true;
  }

  private linked(records: readonly AuditRecord[]): Link[] {
    let previousHash = this.hash;
    return records.map((record, index) => {
      const place = { writer: this.writer, seq: this.seq + index + 1, previousHash };
      previousHash = hashOf(record, place);
      return { record, seq: place.seq, previousHash: place.previousHash, hash: previousHash };
    });
  }
}

const columnsOf = (links: readonly Link[]): unknown[] => [
  links.map(({ seq }) => seq),
  links.map(({ record }) => record.at),
  links.map(({ record }) => record.client),
  links.map(({ record }) => JSON.stringify(record.recorded)),
  links.map(({ previousHash }) => previousHash),
  links.map(({ hash }) => hash),
];
