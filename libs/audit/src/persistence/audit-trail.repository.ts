import type { ClientKey } from '#libs/kernel';
import { rowsOf } from '#libs/platform';
import type pg from 'pg';
import type { AuditTrail, ChainReport } from '../application/audit-trail.port.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { recordOf } from '../domain/audit-record.js';
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

  /** Asked as it was written, where texts are clipped. */
  async holds(entry: AuditEntry): Promise<boolean> {
    const { at, client, recorded } = recordOf(entry);
    const [answer] = await rowsOf<{ holds: boolean }>(this.source, chainHolds, [client, at, recorded['requestId'], recorded['event']]);
    return answer?.holds === true;
  }

  verifyChains(): Promise<ChainReport> {
    return verifyChains(this.source);
  }
}
