import type pg from 'pg';
import { mustBeDurable } from '../../libs/audit/src/persistence/must-be-durable.js';
import { anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { aLog, migrateAudit, oneValue, poolOn } from './a-log.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

let database: FreshDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase(migrateAudit);
  pool = poolOn(database.url);
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

async function reconnectedAfter(sql: string): Promise<pg.Pool> {
  await pool.query(sql.replace('DATABASE', `"${new URL(database.url).pathname.slice(1)}"`));
  await pool.end();
  pool = poolOn(database.url);
  return pool;
}

describe('a server that may forget what it acknowledged', () => {
  it('stops the start', async () => {
    await expect(mustBeDurable(pool)).resolves.toBeUndefined();
    await expect(mustBeDurable(await reconnectedAfter('alter database DATABASE set synchronous_commit = off'))).rejects.toThrow('PostgreSQL runs with synchronous_commit off');
  });

  it.each(['fsync', 'full_page_writes'])('stops the start when %s is off for the whole server', async (name) => {
    const answering = { query: async () => ({ rows: [{ name, setting: 'off' }, { name: 'synchronous_commit', setting: 'on' }] }) };

    await expect(mustBeDurable(answering as unknown as pg.Pool)).rejects.toThrow(`PostgreSQL runs with ${name} off`);
  });

  it('releases nothing when it began to forget after the start', async () => {
    const forgetful = await reconnectedAfter('alter database DATABASE set synchronous_commit = off');

    await expect(aLog(forgetful).append(anAuditEntry())).rejects.toMatchObject({ category: 'unavailable' });
    expect(await oneValue(pool, 'select count(*)::int from audit.entries')).toBe(1);
  });
});
