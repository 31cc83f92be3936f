import { randomUUID } from 'node:crypto';
import { SettleDeeds, StoredDeedNotes, type RecordLog } from '#libs/audit';
import { Database, TypeOrmUnitOfWork, type Settings } from '#libs/platform';
import { beforeAllNotes } from '../../libs/audit/src/application/deed-notes.port.js';
import { aClient, anAuditEntry } from '../../libs/audit/src/testing/an-audit-entry.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aLog, leaveANote, migrateAudit, oneValue, trailOf } from './a-log.js';

let fresh: FreshDatabase;
let database: Database;

beforeEach(async () => {
  fresh = await freshDatabase(migrateAudit);
  database = new Database({ DATABASE_URL: fresh.url, DATABASE_CONNECTIONS: 12 } as Settings);
  await database.onModuleInit();
});
afterEach(async () => {
  await database.onApplicationShutdown();
  await fresh.drop();
});

const away: RecordLog = { appendRecord: () => Promise.reject(new Error('the log is away')) };
const settling = (log: RecordLog = aLog(database.hot)): SettleDeeds =>
  new SettleDeeds(new StoredDeedNotes(database.hot), log, trailOf(database.hot), new TypeOrmUnitOfWork(database));
const counted = (table: string): Promise<unknown> => oneValue(database.hot, `select count(*)::int from audit.${table}`);
const standing = async (): Promise<unknown> => ({ notes: await counted('noted_deeds'), rows: await counted('entries') });

/** Notes of an hour ago without a request: the chain cannot be asked for them. */
const leaveBadNotes = (count: number): Promise<unknown> =>
  database.hot.query(`insert into audit.noted_deeds (client_key, id, noted_at, at, recorded) select $1, gen_random_uuid(), now() - interval '1 hour', 'infinity', '{"form":1}' from generate_series(1, $2)`, [aClient, count]);

describe('a note that cannot be settled', () => {
  it('stays while the log is away, and keeps no other waiting that can be logged', async () => {
    for (const requestId of ['first', 'second', 'third']) await leaveANote(database.hot, anAuditEntry({ requestId }));
    const log = aLog(database.hot);
    const allButTheSecond: RecordLog = { appendRecord: async (record) => (record.recorded['requestId'] === 'second' ? away : log).appendRecord(record) };

    expect(await settling(away).execute()).toMatchObject({ settled: 0, failed: 3, failure: new Error('the log is away') });
    expect(await standing()).toEqual({ notes: 3, rows: 0 });
    expect(await settling(allButTheSecond).execute()).toMatchObject({ settled: 2, failed: 1 });
    expect(await standing()).toEqual({ notes: 1, rows: 2 });
  });

  it('keeps no later one waiting, however many there are of it', async () => {
    await leaveBadNotes(250);
    await leaveANote(database.hot, anAuditEntry({ requestId: 'good' }));

    expect(await settling().execute()).toMatchObject({ settled: 1, failed: 250 });
    expect(await standing()).toEqual({ notes: 250, rows: 1 });
  });
});

describe('a note of a newer version', () => {
  it('in a form that is not known here waits for that version, and is counted', async () => {
    await leaveANote(database.hot, anAuditEntry({ requestId: 'newer' }));
    await database.hot.query(`update audit.noted_deeds set recorded = recorded || '{"form":2,"declaration":"d-1"}'`);
    await leaveANote(database.hot, anAuditEntry({ requestId: 'ours' }));

    expect(await settling().execute()).toEqual({ settled: 1, failed: 0, failure: undefined, ofOtherForms: 1 });
    expect(await standing()).toEqual({ notes: 1, rows: 1 });
  });

  it('is not among those that are left behind, and is not taken when its key is known', async () => {
    const id = randomUUID();
    await leaveANote(database.hot, anAuditEntry(), id);
    await database.hot.query(`update audit.noted_deeds set recorded = recorded || '{"form":2}'`);
    const notes = new StoredDeedNotes(database.hot);

    expect(await notes.leftBehind(0, beforeAllNotes, 10)).toEqual([]);
    expect(await new TypeOrmUnitOfWork(database).run((transaction) => notes.take(transaction, { client: aClient, id }))).toBeNull();
    expect(await counted('noted_deeds')).toBe(1);
  });

  it('in a known form goes into the chain as it is, with what this version does not know', async () => {
    await leaveANote(database.hot, anAuditEntry({ requestId: 'newer' }));
    await database.hot.query(`update audit.noted_deeds set recorded = recorded || '{"declaration":"d-1"}'`);
    const noted = await oneValue(database.hot, 'select recorded from audit.noted_deeds');
    await settling().execute();

    expect(await oneValue(database.hot, 'select recorded from audit.entries')).toEqual(noted);
    expect(await trailOf(database.hot).verifyChains()).toEqual({ entries: 1, writers: 1, firstBad: null });
  });
});

describe('a process that stops', () => {
  it('settles the note under way and leaves the others to the next', async () => {
    for (let one = 0; one < 3; one += 1) await leaveANote(database.hot, anAuditEntry({ requestId: `request-${one}` }));
    const stopping = new AbortController();
    const log = aLog(database.hot);
    const round = settling({ appendRecord: (record) => (stopping.abort(), log.appendRecord(record)) }).execute(undefined, stopping.signal);

    expect(await round).toMatchObject({ settled: 1, failed: 0 });
    expect(await standing()).toEqual({ notes: 2, rows: 1 });
  });
});
