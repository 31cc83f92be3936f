import { randomUUID } from 'node:crypto';
import { migrations } from '#database';
import type { ClientKey } from '#libs/kernel';
import { appendToOutbox, Fenced, partitionOf, publishBatch, shardCount, shardOf, type EventLog, type Fence } from '#libs/messaging';
import { migrate, type ReadinessCheck } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aProcess, type ProcessUnderTest } from './a-process.js';

let fresh: FreshDatabase;
let one: ProcessUnderTest;
let other: ProcessUnderTest;
let client: ClientKey;

beforeEach(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  [one, other] = [await aProcess(fresh.url), await aProcess(fresh.url)];
  client = randomUUID() as string as ClientKey;
  for (let version = 1; version <= 3; version += 1) await change(version);
});

afterEach(async () => {
  await Promise.all([one.stop(), other.stop()]);
  await fresh.drop();
});

const change = (version: number): Promise<number> =>
  one.unitOfWork.run((transaction) =>
    appendToOutbox(transaction, { client, topic: 'warm-handover.v1', what: 'published', category: 'handover', resources: [{ type: 'Task', id: 'task', version }], occurredAt: new Date() }),
  );
const heldBy = async ({ leases }: ProcessUnderTest, holder: string, forMs = 60_000): Promise<Fence | undefined> =>
  (await leases.hold(holder, forMs)).find(({ shard }) => shard === shardOf(client));
const waiting = async (): Promise<number> => (await one.database.hot.query('select 1 from messaging.outbox where published_at is null')).rowCount ?? 0;
const logged = async () => (await one.log.read('warm-handover.v1', partitionOf(client), 0, 100)).map(({ event }) => event.data.sequence);
const [first, second] = [randomUUID(), randomUUID()];

describe('two relays', () => {
  it('never hold the same shard, and the second takes over what the first gave back', async () => {
    expect(await one.leases.hold(first, 60_000)).toHaveLength(shardCount);
    expect(await other.leases.hold(second, 60_000)).toEqual([]);
    await one.leases.release(first);

    expect(await other.leases.hold(second, 60_000)).toHaveLength(shardCount);
  });

  it('change places when the first stays silent, under a higher number', async () => {
    const before = await heldBy(one, first, 0);
    const after = await heldBy(other, second);

    expect(after?.fencing).toBe((before?.fencing ?? 0) + 1);
  });

  it('do not write twice: who was overtaken neither writes to the log nor marks', async () => {
    const stale = (await heldBy(one, first, 0)) as Fence;
    const fence = (await heldBy(other, second)) as Fence;

    await expect(publishBatch(one.database, one.log, stale, 'urn:test')).rejects.toBeInstanceOf(Fenced);
    expect([await logged(), await waiting()]).toEqual([[], 3]);
    expect(await publishBatch(other.database, other.log, fence, 'urn:test')).toBe(3);
    expect([await logged(), await waiting()]).toEqual([[1, 2, 3], 0]);
  });

  it('lose nothing and double nothing when the first is overtaken between writing and marking', async () => {
    const stale = (await heldBy(one, first, 0)) as Fence;
    let fence: Fence | undefined;
    const overtaken: EventLog = {
      read: (...question) => one.log.read(...question),
      append: async (entries, held) => {
        await one.log.append(entries, held);
        fence = await heldBy(other, second);
      },
    };

    expect(await publishBatch(one.database, overtaken, stale, 'urn:test')).toBe(0);
    expect(await waiting()).toBe(3);
    await publishBatch(other.database, other.log, fence as Fence, 'urn:test');
    expect([await logged(), await waiting()]).toEqual([[1, 2, 3], 0]);
  });
});

describe('a relay that starts', () => {
  it('is ready after its first round, not before', async () => {
    const checks: ReadinessCheck[] = [];
    const relay = one.relay(checks);
    relay.onApplicationBootstrap();
    const before = await checks[0]?.isReady();
    while ((await waiting()) > 0);
    while (!relay.isAlive()) await waiting();
    await relay.beforeApplicationShutdown();

    expect([before, await checks[0]?.isReady()]).toEqual([false, true]);
  });
});

describe('a relay that is stopped', () => {
  it('gives its shards back at once', async () => {
    const relay = one.relay();
    relay.onApplicationBootstrap();
    while ((await waiting()) > 0);
    await relay.beforeApplicationShutdown();

    expect(await other.leases.hold(second, 60_000)).toHaveLength(shardCount);
    expect(relay.isAlive()).toBe(true);
  });
});
