import type pg from 'pg';
import { recordOf } from '../../libs/audit/src/domain/audit-record.js';
import { anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aLog, appendMany, migrateAudit, oneValue, poolOn, trailOf } from './a-log.js';

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

const asAnswered = async (query: typeof pool.query, args: unknown[]): Promise<unknown> => (query as (...all: unknown[]) => Promise<unknown>).apply(pool, args);

describe('appending to the audit log', () => {
  it('puts a thousand entries of one moment in one chain, in the order they came, in a handful of commits', async () => {
    await appendMany(aLog(pool), 1_000);

    expect(await trailOf(pool).verifyChains()).toEqual({ entries: 1_000, writers: 1, firstBad: null });
    expect(await oneValue(pool, `select bool_and(recorded->>'requestId' = 'request-' || seq) from audit.entries`)).toBe(true);
    expect(Number(await oneValue(pool, 'select count(distinct xmin::text) from audit.entries'))).toBeLessThanOrEqual(4);
  });

  it('says where an entry stands, and only after others can see it', async () => {
    const log = aLog(pool);
    const receipts = [await log.append(anAuditEntry()), await log.append(anAuditEntry())];

    expect(receipts.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(await oneValue(pool, 'select count(*)::int from audit.entries where writer = $1', [receipts[0]!.writer])).toBe(2);
  });

  it('gives every process its own chain', async () => {
    await Promise.all([appendMany(aLog(pool), 20), appendMany(aLog(pool), 20)]);

    expect(await trailOf(pool).verifyChains()).toEqual({ entries: 40, writers: 2, firstBad: null });
  });

  it('refuses an entry that cannot be written, and nobody else with it', async () => {
    const log = aLog(pool);
    const [wrong, right] = await Promise.allSettled([log.append(anAuditEntry({ at: new Date(Number.NaN) })), log.append(anAuditEntry())]);

    expect([wrong?.status, right?.status]).toEqual(['rejected', 'fulfilled']);
  });

  it('refuses an entry that the database does not take, alone of all that went in its commit, and goes on in the same chain', async () => {
    const log = aLog(pool);
    const bad = { ...recordOf(anAuditEntry(), () => ''), at: '+010000-01-01T00:00:00.000Z' };
    const answers = await Promise.allSettled(Array.from({ length: 7 }, (_, index) => (index === 3 ? log.appendRecord(bad) : log.append(anAuditEntry()))));

    expect(answers.map(({ status }) => status === 'fulfilled')).toEqual([true, true, true, false, true, true, true]);
    expect(await trailOf(pool).verifyChains()).toEqual({ entries: 6, writers: 1, firstBad: null });
  });

  it('takes an id with characters that PostgreSQL does not store', async () => {
    await expect(aLog(pool).append(anAuditEntry({ detail: { blocks: ['MA_\0\ud83d'] } }))).resolves.toMatchObject({ seq: 1 });
    expect(await trailOf(pool).verifyChains()).toMatchObject({ firstBad: null });
  });

  it('never continues a chain of which it does not know the end: committed, but the answer got lost', async () => {
    const log = aLog(pool);
    const before = await log.append(anAuditEntry());
    const { query } = pool;
    pool.query = async (...args: unknown[]) => {
      await asAnswered(query, args);
      throw new Error('Connection terminated unexpectedly');
    };
    await expect(log.append(anAuditEntry())).rejects.toMatchObject({ category: 'unavailable' });
    pool.query = query;
    const after = await log.append(anAuditEntry());

    expect(after.writer).not.toBe(before.writer);
    expect(await trailOf(pool).verifyChains()).toEqual({ entries: 3, writers: 2, firstBad: null });
  });

  it.each([
    ['that somebody else moved', 'update audit.writers set last_seq = last_seq + 5'],
    ['of a server that is behind, after a fail-over', `delete from audit.entries where seq = 2; update audit.writers set (last_seq, last_hash) = (select seq, hash from audit.entries where seq = 1)`],
    ['that is gone', 'delete from audit.writers'],
  ])('writes nothing after a head %s, and goes on in a new chain', async (_situation, sql) => {
    const log = aLog(pool);
    await log.append(anAuditEntry());
    await log.append(anAuditEntry());
    await pool.query(`alter table audit.entries disable trigger all; alter table audit.writers disable trigger all; ${sql}`);
    const before = await oneValue(pool, 'select count(*)::int from audit.entries');

    await expect(log.append(anAuditEntry())).rejects.toMatchObject({ category: 'unavailable' });
    expect(await oneValue(pool, 'select count(*)::int from audit.entries')).toBe(before);
    await expect(log.append(anAuditEntry())).resolves.toMatchObject({ seq: 1 });
  });

  it('refuses at once when ten thousand are waiting, instead of filling the memory', async () => {
    const log = aLog({ query: () => new Promise(() => undefined) } as unknown as pg.Pool);
    const refused: unknown[] = [];
    for (let count = 0; count < 10_001; count += 1) void log.append(anAuditEntry()).catch((error: unknown) => refused.push(error));
    await new Promise(setImmediate);

    expect(refused).toMatchObject([{ category: 'unavailable' }]);
  });
});
