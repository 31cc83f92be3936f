import type { ClientKey } from '#libs/kernel';
import { rowsOf } from '#libs/platform';
import type pg from 'pg';
import type { AuditTrail, ChainReport } from '../application/audit-trail.port.js';
import type { AuditRecord } from '../domain/audit-record.js';
import type { LoggedEntry, LogWindow } from '../domain/logged-entry.js';
import { chainHolds, entriesAbout } from './statements.js';
import { readEntry, type StoredEntry } from './stored-entry.js';
import { verifyChains } from './verify-chains.js';

export class AuditTrailRepository implements AuditTrail {
  constructor(private readonly source: pg.Pool) {}

  async entriesAbout(client: ClientKey, { from, until }: LogWindow, count: number): Promise<readonly LoggedEntry[]> {
    const rows = await rowsOf<StoredEntry>(this.source, entriesAbout, [client, from, until, count]);
    return rows.map(readEntry);
  }

  async holds({ at, client, recorded }: AuditRecord): Promise<boolean> {
    const [answer] = await rowsOf<{ holds: boolean }>(this.source, chainHolds, [client, at, recorded['requestId'], recorded['event'], recorded['deed'] ?? null]);
    return answer?.holds === true;
  }

  verifyChains(): Promise<ChainReport> {
    return verifyChains(this.source);
  }
}
