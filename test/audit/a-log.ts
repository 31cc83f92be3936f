import { randomUUID } from 'node:crypto';
import type { AuditEntry } from '#libs/audit';
import pg from 'pg';
import { Audit1760000000010 } from '../../database/migrations/0010-audit.js';
import { NotedDeeds1760000000023 } from '../../database/migrations/0023-noted-deeds.js';
import { recordOf } from '../../libs/audit/src/domain/audit-record.js';
import { GroupedAuditLog } from '../../libs/audit/src/persistence/grouped-audit-log.js';
import { AuditTrailRepository } from '../../libs/audit/src/persistence/audit-trail.repository.js';
import { anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { migrate } from '#libs/platform';

export const migrateAudit = (url: string): Promise<unknown> => migrate(url, [Audit1760000000010, NotedDeeds1760000000023]);

export function poolOn(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 3_000, query_timeout: 10_000 });
  return pool.on('error', () => undefined);
}

export const aLog = (pool: pg.Pool): GroupedAuditLog => new GroupedAuditLog(pool, 'gateway-1');
export const trailOf = (pool: pg.Pool): AuditTrailRepository => new AuditTrailRepository(pool);

/** Appends `count` entries at once, numbered by their request id. */
export const appendMany = (log: GroupedAuditLog, count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, (_, index) => log.append(anAuditEntry({ requestId: `request-${index + 1}` }))));

export async function oneValue(pool: pg.Pool, text: string, values: unknown[] = []): Promise<unknown> {
  const { rows } = await pool.query({ text, values, rowMode: 'array' });
  return rows[0]?.[0];
}

/** What a process that was killed a minute ago leaves behind. */
export async function leaveANote(pool: pg.Pool, entry: AuditEntry, id: string = randomUUID()): Promise<void> {
  const { at, client, recorded } = recordOf(entry, () => 'digest:test');
  await pool.query(`insert into audit.noted_deeds (client_key, id, noted_at, at, recorded) values ($1, $2, now() - interval '1 minute', $3, $4)`, [client, id, at, recorded]);
}
