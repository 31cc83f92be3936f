import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrations } from '#database';
import { ConsentWrites, type ConsentEvents, type NewProvision } from '#libs/consent';
import type { ClientKey, Requester, Transaction, UnitOfWork, Ura } from '#libs/kernel';
import { Database, managerOf, migrate, TypeOrmUnitOfWork, type Settings } from '#libs/platform';
import { StoredConsentRegister } from '../../libs/consent/src/persistence/stored-consent-register.js';
import { EpochReader } from '../../libs/consent/src/persistence/epoch-reader.js';
import { ProvisionReader } from '../../libs/consent/src/persistence/provision-reader.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

const client = (): ClientKey => randomUUID() as string as ClientKey;
const theClient: Requester = { actsAs: 'client', system: 'client-system', organisation: '90000001' as Ura, organisationType: null, team: null, person: 'elly', role: 'client', purpose: null };
const writing = { requester: theClient, inTheSameTransaction: async () => undefined };
const grant: NewProvision = { kind: 'grant', who: { kind: 'organisation', ura: '00000010' as Ura }, categories: ['medication'], sensitivities: null, purposes: null, holder: null, from: null, until: null, alsoInEmergency: false };
const objection: NewProvision = { ...grant, kind: 'objection' };
const told: string[] = [];
const events: ConsentEvents = { changed: async (_transaction, { id, version }) => void told.push(`${id}/${version}`) };

describe('the consent register', () => {
  let fresh: FreshDatabase;
  let database: Database;
  let unitOfWork: UnitOfWork;
  let register: StoredConsentRegister;
  let writes: ConsentWrites;
  let reader: ProvisionReader;

  beforeAll(async () => {
    fresh = await freshDatabase((url) => migrate(url, migrations));
    database = new Database({ DATABASE_URL: fresh.url, DATABASE_CONNECTIONS: 12 } as Settings);
    await database.onModuleInit();
    unitOfWork = new TypeOrmUnitOfWork(database);
    register = new StoredConsentRegister(database);
    writes = new ConsentWrites(unitOfWork, register, events, { now: () => new Date('2026-06-01T12:00:00Z') });
    reader = new ProvisionReader(database, new EpochReader(database));
  });

  afterAll(async () => {
    await database.onApplicationShutdown();
    await fresh.drop();
  });

  it('raises the epoch with every write, and a reader sees the new word at once', async () => {
    const elly = client();

    const granted = await writes.record(elly, grant, writing);
    expect(await reader.read(elly)).toMatchObject({ epoch: { number: 1 }, provisions: [{ kind: 'grant', consent: { id: granted.record.id, version: 1 } }] });

    await writes.withdraw(granted.record, writing);
    expect(await reader.read(elly)).toMatchObject({ epoch: { number: 2 }, provisions: [] });
  });

  it('gives forty writes at once forty different epochs', async () => {
    const elly = client();

    const recorded = await Promise.all(Array.from({ length: 40 }, () => writes.record(elly, grant, writing)));

    expect(recorded.map(({ epoch }) => epoch).toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  });

  it('lets one of several withdrawals of the same version win; those that lost leave the epoch as it was', async () => {
    const elly = client();
    const { record } = await writes.record(elly, grant, writing);

    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => writes.withdraw(record, writing)));

    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { category: 'precondition' } });
    expect(await reader.epochOf(elly)).toMatchObject({ number: 2 });
  });

  it('gives every write another mark, so that after a restore that lost one the next is not taken for it', async () => {
    const elly = client();
    await writes.record(elly, grant, writing);
    expect((await reader.read(elly)).provisions).toMatchObject([{ kind: 'grant' }]);

    for (const table of ['consents', 'epochs', 'versions']) await database.hot.query(`delete from consent.${table} where client_key = $1`, [elly]);
    await writes.record(elly, objection, writing);

    expect(await reader.read(elly)).toMatchObject({ epoch: { number: 1 }, provisions: [{ kind: 'objection' }] });
  });

  it('renews the mark when the number is raised', async () => {
    const elly = client();
    const marks = new Set<string | null>();
    for (let written = 0; written < 3; written += 1) {
      await writes.record(elly, grant, writing);
      marks.add((await reader.epochOf(elly)).mark);
    }

    expect(marks.size).toBe(3);
  });

  it('ends every grant when everything is withdrawn, keeps the objections and adds a general one', async () => {
    const elly = client();
    await writes.record(elly, grant, writing);
    await writes.record(elly, { ...grant, categories: ['crisis-card'] }, writing);
    await writes.record(elly, objection, writing);

    await writes.withdrawEverything(elly, writing);

    const { provisions } = await reader.read(elly);
    expect(provisions.map(({ kind, who }) => `${kind} ${who.kind}`).toSorted()).toEqual(['objection anyone', 'objection organisation']);
    expect((await register.listOf(elly)).filter(({ status }) => status === 'withdrawn')).toHaveLength(2);
  });

  it('keeps every version, with who took it down', async () => {
    const { record } = await writes.record(client(), grant, writing);
    await writes.withdraw(record, { ...writing, requester: { ...theClient, person: 'somebody-else' } });

    const { rows } = await database.hot.query('select version, status, recorded_by from consent.versions where id = $1 order by version', [record.id]);
    expect(rows).toMatchObject([{ version: 1, status: 'active', recorded_by: { person: 'elly' } }, { version: 2, status: 'withdrawn', recorded_by: { person: 'somebody-else' } }]);
  });

  it('leaves no epoch and no consent behind when the event cannot be written', async () => {
    const elly = client();
    const failing = new ConsentWrites(unitOfWork, register, { changed: () => Promise.reject(new Error('outbox full')) }, { now: () => new Date() });

    await expect(failing.record(elly, grant, writing)).rejects.toThrow('outbox full');

    expect(await reader.read(elly)).toEqual({ epoch: { number: 0, mark: null }, provisions: [] });
  });

  it('answers a hundred questions of one moment with one query', async () => {
    const asked = countQueries(database.hot);
    const clients = Array.from({ length: 100 }, client);

    await Promise.all(clients.map((one) => reader.epochOf(one)));

    expect(asked()).toBe(1);
  });

  it('does not read an epoch inside a transaction that is not committed', async () => {
    const elly = client();
    const uncommitted = unitOfWork.run(async (transaction: Transaction) => {
      await register.raiseEpoch(transaction, elly);
      expect(await reader.epochOf(elly)).toMatchObject({ number: 0 });
      await managerOf(transaction).query('select 1');
    });

    await uncommitted;
    expect(await reader.epochOf(elly)).toMatchObject({ number: 1 });
  });
});

/** Counts the queries a pool is asked, from now on. */
function countQueries(pool: pg.Pool): () => number {
  const query = pool.query.bind(pool);
  let count = 0;
  pool.query = ((...parameters: Parameters<typeof query>) => {
    count += 1;
    return query(...parameters);
  }) as typeof pool.query;
  return () => {
    pool.query = query;
    return count;
  };
}
