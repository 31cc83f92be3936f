import type pg from 'pg';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aLog, appendMany, migrateAudit, poolOn, trailOf } from './a-log.js';

let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase(migrateAudit);
  pool = poolOn(database.url);
  await appendMany(aLog(pool), 3);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

describe('the audit log, for whoever owns the database', () => {
  it.each([
    ['changing an entry', `update audit.entries set at = now() where seq = 2`],
    ['changing entries that are not there', `update audit.entries set at = now() where seq = 99`],
    ['removing an entry', `delete from audit.entries where seq = 3`],
    ['emptying the log', `truncate audit.entries`],
    ['emptying everything', `truncate audit.entries, audit.writers cascade`],
    ['forgetting a writer', `delete from audit.writers`],
    ['forgetting all writers', `truncate audit.writers`],
    ['moving a head back', `update audit.writers set last_seq = 1`],
    ['giving a chain to another process', `update audit.writers set process = 'gateway-2', last_seq = last_seq + 1`],
    ['the same as a replica would', `set session_replication_role = replica; delete from audit.entries`],
  ])('refuses %s', async (_situation, sql) => {
    await expect(pool.query(sql)).rejects.toMatchObject({ code: '23000' });
    expect(await trailOf(pool).verifyChains()).toEqual({ entries: 3, writers: 1, firstBad: null });
  });
});
