import { Receipts, Released, type Change } from '#libs/disclosure';
import { AuditLog, SettleDeeds, StoredDeedNotes, type NotedDeed } from '#libs/audit';
import type { Transaction, UnitOfWork } from '#libs/kernel';
import { Database, managerOf, TypeOrmUnitOfWork, type Settings } from '#libs/platform';
import { aClient, anAuditEntry, anotherClient, aRequester } from '../../libs/audit/src/testing/an-audit-entry.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aLog, leaveANote, migrateAudit, oneValue, trailOf } from './a-log.js';

let fresh: FreshDatabase;
let database: Database;
let unitOfWork: UnitOfWork;

beforeEach(async () => {
  fresh = await freshDatabase(migrateAudit);
  database = new Database({ DATABASE_URL: fresh.url, DATABASE_CONNECTIONS: 12 } as Settings);
  await database.onModuleInit();
  unitOfWork = new TypeOrmUnitOfWork(database);
  await database.hot.query('create table public.changes (what text)');
});
afterEach(async () => {
  await database.onApplicationShutdown();
  await fresh.drop();
});

const grant: Change = { requester: aRequester({ actsAs: 'client', role: 'client' }), client: aClient, category: null, event: 'consent.create', requestId: 'a-grant', action: 'C', epoch: 3, detail: { documents: ['consent-1'] } };
const logThat = (append: AuditLog['append']): AuditLog => ({ append });
const never = logThat(() => new Promise(() => undefined));
const away = logThat(() => Promise.reject(new Error('the log is away')));
const receiptsOver = (log: AuditLog): Receipts => new Receipts(log, new StoredDeedNotes(database.hot), { now: () => new Date('2026-03-01T09:30:00.123Z') });
const settling = (): SettleDeeds => new SettleDeeds(new StoredDeedNotes(database.hot), aLog(database.hot), trailOf(database.hot), unitOfWork);
const counted = (table: string): Promise<unknown> => oneValue(database.hot, `select count(*)::int from ${table}`);
const standing = async (): Promise<unknown> => ({ changes: await counted('public.changes'), notes: await counted('audit.noted_deeds'), rows: await counted('audit.entries') });

const committed = (receipts: Receipts, change = grant): Promise<NotedDeed> =>
  unitOfWork.run(async (transaction: Transaction) => {
    await managerOf(transaction).query(`insert into public.changes values ('a grant')`);
    return receipts.note(transaction, change);
  });

describe('a change and its note', () => {
  it('are there together, and the note goes when the chain has the deed', async () => {
    const receipts = receiptsOver(aLog(database.hot));
    const noted = await committed(receipts);
    expect(await standing()).toEqual({ changes: 1, notes: 1, rows: 0 });

    expect(Released.open(await receipts.acknowledge(noted, { body: 'done' }))).toEqual({ body: 'done' });
    expect(await standing()).toEqual({ changes: 1, notes: 0, rows: 1 });
  });

  it('are gone together when the change rolls back', async () => {
    const receipts = receiptsOver(aLog(database.hot));
    const failing = unitOfWork.run(async (transaction: Transaction) => {
      await managerOf(transaction).query(`insert into public.changes values ('a grant')`);
      await receipts.note(transaction, grant);
      throw new Error('the outbox is full');
    });

    await expect(failing).rejects.toThrow('the outbox is full');
    await settling().execute(0);
    expect(await standing()).toEqual({ changes: 0, notes: 0, rows: 0 });
  });

  it('bring no answer while the note is the only trace', async () => {
    const receipts = receiptsOver(never);
    let answered = false;
    const noted = await committed(receipts);
    void receipts.acknowledge(noted, { body: 'done' }).then(() => (answered = true));
    expect(await standing()).toEqual({ changes: 1, notes: 1, rows: 0 });

    expect(answered).toBe(false);
    await expect(receiptsOver(away).acknowledge(noted, { body: 'done' })).rejects.toThrow('the log is away');
    expect(await standing()).toEqual({ changes: 1, notes: 1, rows: 0 });
  });
});

describe('a note that is left behind', () => {
  it('of a grant whose process died before the chain had it, is in the chain after settling, once, as it was noted', async () => {
    const receipts = receiptsOver(never);
    void receipts.acknowledge(await committed(receipts), { body: 'done' });

    expect(await settling().execute(0)).toMatchObject({ settled: 1 });
    expect(await settling().execute(0)).toMatchObject({ settled: 0 });
    expect(await standing()).toEqual({ changes: 1, notes: 0, rows: 1 });
    const [row] = await trailOf(database.hot).entriesAbout(aClient, { from: null, until: null }, 10);
    expect(row).toMatchObject({ at: new Date('2026-03-01T09:30:00.123Z'), event: 'consent.create', action: 'C', outcome: 'recorded', requestId: 'a-grant', epoch: 3, detail: { documents: ['consent-1'] } });
    expect(await trailOf(database.hot).verifyChains()).toMatchObject({ firstBad: null });
  });

  it('of a process that died after the chain had it, adds no second row', async () => {
    const receipts = receiptsOver(aLog(database.hot));
    const noted = await committed(receipts);
    await aLog(database.hot).append(noted.entry);

    expect(await settling().execute(0)).toMatchObject({ settled: 1 });
    expect(await standing()).toEqual({ changes: 1, notes: 0, rows: 1 });
  });

  it('names the deed in its row, so that whoever reads a deed twice can tell', async () => {
    const receipts = receiptsOver(aLog(database.hot));
    const noted = await committed(receipts);
    const another = await committed(receipts);
    for (const one of [noted, noted, another]) await aLog(database.hot).append(one.entry);
    await settling().execute(0);

    const deeds = (await trailOf(database.hot).entriesAbout(aClient, { from: null, until: null }, 10)).map(({ deed }) => deed);
    expect(deeds.toSorted()).toEqual([noted.id, noted.id, another.id].toSorted());
  });

  it.each([
    ['another moment', { at: new Date('2026-03-01T09:30:00.124Z') }],
    ['another client', { client: anotherClient }],
    ['another request', { requestId: 'another-grant' }],
    ['another event', { event: 'consent.withdraw' }],
    ['another deed in the same request', { deed: 'another-note' }],
  ])('is not taken for a row of %s', async (_situation, change) => {
    const { entry } = await committed(receiptsOver(never));
    await aLog(database.hot).append({ ...entry, ...change });
    await settling().execute(0);

    expect(await standing()).toEqual({ changes: 1, notes: 0, rows: 2 });
  });

  it('gives one row when ten processes settle at once', async () => {
    for (let one = 0; one < 20; one += 1) await leaveANote(database.hot, anAuditEntry({ requestId: `request-${one}` }));

    const settled = await Promise.all(Array.from({ length: 10 }, () => settling().execute()));
    expect(settled.reduce((sum, { settled: count }) => sum + count, 0)).toBe(20);
    expect(await standing()).toEqual({ changes: 0, notes: 0, rows: 20 });
    expect(await oneValue(database.hot, `select count(distinct recorded->>'requestId')::int from audit.entries`)).toBe(20);
  });

  it('is left to its own process for as long as that may merely be slow', async () => {
    const receipts = receiptsOver(aLog(database.hot));
    const noted = await committed(receipts);
    expect(await settling().execute()).toMatchObject({ settled: 0 });
    await receipts.acknowledge(noted, { body: 'done' });

    expect(await standing()).toEqual({ changes: 1, notes: 0, rows: 1 });
  });
});
