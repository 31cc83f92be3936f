import type pg from 'pg';
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

/** Somebody with every right: the triggers are off first. */
async function tamper(sql: string): Promise<void> {
  await pool.query(`alter table audit.entries disable trigger all; alter table audit.writers disable trigger all; ${sql}`);
}

const asSomebodyElse = `jsonb_set(recorded, '{requester,person}', '"900000099"')`;

describe('checking the chains', () => {
  it.each([
    ['who looked was changed', 5, `update audit.entries set recorded = ${asSomebodyElse} where seq = 5`],
    ['a field was added', 5, `update audit.entries set recorded = recorded || '{"note":"x"}' where seq = 5`],
    ['a field was removed', 5, `update audit.entries set recorded = recorded - 'onBehalfOf' where seq = 5`],
    ['it was given to another client', 5, `update audit.entries set client_key = gen_random_uuid() where seq = 5`],
    ['it was moved in time by a microsecond', 5, `update audit.entries set at = at + interval '1 microsecond' where seq = 5`],
    ['an entry was removed', 5, `delete from audit.entries where seq = 5`],
    ['the first one was removed', 1, `delete from audit.entries where seq = 1`],
    ['the last one was removed', 9, `delete from audit.entries where seq = 9`],
    ['two changed places', 4, `update audit.entries set seq = seq + 100; update audit.entries set seq = case seq when 104 then 5 when 105 then 4 else seq - 100 end`],
    ['one took another number', 5, `update audit.entries set seq = 10 where seq = 5`],
    ['one was put in at the end', 10, `insert into audit.entries select writer, 10, at, client_key, recorded, hash, hash from audit.entries where seq = 9`],
    ['one was put in before the first', 1, `insert into audit.entries select gen_random_uuid(), 1, at, client_key, recorded, previous_hash, hash from audit.entries where seq = 1`],
    ['the last one and its hash were changed', 9, `update audit.entries set recorded = ${asSomebodyElse}, hash = sha256('x') where seq = 9`],
    ['the head was put back over what was cut', 8, `delete from audit.entries where seq > 8; update audit.writers set last_seq = 8`],
    ['the head was removed', 1, `delete from audit.writers`],
    ['the whole chain was moved to another writer', 1, `update audit.writers set writer = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'; update audit.entries set writer = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'`],
  ])('finds that %s', async (_what, seq, sql) => {
    await appendMany(aLog(pool), 9);
    await tamper(sql);

    expect(await trailOf(pool).verifyChains()).toMatchObject({ firstBad: { seq } });
  });

  it('looks at every chain, and names the one', async () => {
    await Promise.all([appendMany(aLog(pool), 5), appendMany(aLog(pool), 5), aLog(pool).append(anAuditEntry())]);
    const writer = await oneValue(pool, 'select writer from audit.writers order by writer desc limit 1');
    await tamper(`update audit.entries set recorded = ${asSomebodyElse} where seq = 1 and writer = '${String(writer)}'`);

    expect(await trailOf(pool).verifyChains()).toMatchObject({ writers: 3, firstBad: { writer, seq: 1 } });
  });

  it('finds a change beyond the first page', async () => {
    await appendMany(aLog(pool), 2_500);
    await tamper(`update audit.entries set recorded = ${asSomebodyElse} where seq = 2300`);

    expect(await trailOf(pool).verifyChains()).toMatchObject({ entries: 2_299, firstBad: { seq: 2_300 } });
  });

  it('stays at peace while others go on writing', async () => {
    const log = aLog(pool);
    await appendMany(log, 500);
    const writing = Array.from({ length: 20 }, () => appendMany(log, 100));
    const reports = await Promise.all(Array.from({ length: 5 }, () => trailOf(pool).verifyChains()));
    await Promise.all(writing);

    expect(reports.map(({ firstBad }) => firstBad)).toEqual([null, null, null, null, null]);
    expect(await oneValue(pool, 'select count(*)::int from audit.entries')).toBe(2_500);
  });

  it('finds nothing where nothing was written', async () => {
    expect(await trailOf(pool).verifyChains()).toEqual({ entries: 0, writers: 0, firstBad: null });
  });
});
