import { randomUUID } from 'node:crypto';
import { migrations } from '#database';
import type { ClientKey, UnitOfWork } from '#libs/kernel';
import { appendToOutbox, lockClient, partitionCount, type ClientEvent, type Topic } from '#libs/messaging';
import { migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aProcess, type ProcessUnderTest } from './a-process.js';

let fresh: FreshDatabase;
let one: ProcessUnderTest;
let other: ProcessUnderTest;

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  [one, other] = [await aProcess(fresh.url), await aProcess(fresh.url)];
});

afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()]);
  await fresh?.drop();
});

const topics: readonly Topic[] = ['crisis-card.v1', 'warm-handover.v1'];
const aClient = (): ClientKey => randomUUID() as string as ClientKey;
const anEvent = (client: ClientKey, change: Partial<ClientEvent> = {}): ClientEvent => ({
  client, topic: 'crisis-card.v1', what: 'published', category: 'crisis-card', resources: [{ type: 'Bundle', id: 'card', version: 1 }], occurredAt: new Date(), ...change,
});
const publish = (unitOfWork: UnitOfWork, event: ClientEvent): Promise<number> => unitOfWork.run((transaction) => appendToOutbox(transaction, event));
const rowsAbout = async (client: ClientKey) => (await one.database.hot.query<Record<string, unknown>>('select * from messaging.outbox where client_key = $1 order by seq', [client])).rows;
const untilNothingWaits = async (): Promise<void> => {
  for (let left = 1; left > 0; ) left = Number((await one.database.hot.query<{ count: string }>('select count(*) from messaging.outbox where published_at is null')).rows[0]?.count);
};

/** The numbers of each client as they stand in one topic of the log, over all its partitions. */
async function loggedIn(topic: Topic): Promise<Map<ClientKey, number[]>> {
  const partitions = await Promise.all(Array.from({ length: partitionCount }, (_, partition) => one.log.read(topic, partition, 0, 100_000)));
  const events = Map.groupBy(partitions.flat(), ({ client }) => client);
  return new Map([...events].map(([client, all]) => [client, all.map(({ event }) => event.data.sequence)]));
}

describe('a change and what is told of it', () => {
  it('commit together: a change that failed is not told, and leaves no gap in the numbers', async () => {
    const client = aClient();
    await publish(one.unitOfWork, anEvent(client));
    const failing = one.unitOfWork.run(async (transaction) => {
      await appendToOutbox(transaction, anEvent(client));
      throw new Error('the change did not go through');
    });

    await expect(failing).rejects.toThrow();
    expect(await publish(other.unitOfWork, anEvent(client))).toBe(2);
  });

  it('name the change by ids, version and category, and nothing else', async () => {
    const client = aClient();
    await publish(one.unitOfWork, anEvent(client));

    expect((await rowsAbout(client))[0]).toMatchObject({ type: 'nl.regioschakel.crisis-card.published.v1', category: 'crisis-card', resources: [{ type: 'Bundle', id: 'card', version: 1 }], published_at: null });
  });

  it('wait for each other when two processes change the same client at once', async () => {
    const client = aClient();
    const order: string[] = [];
    const change = (unitOfWork: UnitOfWork, name: string): Promise<void> =>
      unitOfWork.run(async (transaction) => {
        await lockClient(transaction, client);
        order.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} ends`);
        await appendToOutbox(transaction, anEvent(client));
      });
    await Promise.all([change(one.unitOfWork, 'one'), change(other.unitOfWork, 'other')]);

    expect(order.map((line) => line.split(' ')[0])).toEqual([order[0], order[0], order[2], order[2]].map((line) => line?.split(' ')[0]));
    expect((await rowsAbout(client)).map(({ seq }) => seq)).toEqual(['1', '2']);
  });

  it('reach the log in order and without a gap for every client, under two relays and many writers', async () => {
    const clients = Array.from({ length: 25 }, aClient);
    const relays = [one.relay(), other.relay()];
    for (const relay of relays) relay.onApplicationBootstrap();
    const changes = Array.from({ length: 600 }, (_, index) => ({ client: clients[index % clients.length] as ClientKey, topic: topics[index % 2] as Topic, from: index % 3 ? one : other }));
    await Promise.all(changes.map(({ from, client, topic }) => publish(from.unitOfWork, anEvent(client, { topic }))));
    await untilNothingWaits();
    await Promise.all(relays.map((relay) => relay.beforeApplicationShutdown()));

    const logged = await Promise.all(topics.map(loggedIn));
    for (const client of clients) {
      const perTopic = logged.map((topic) => topic.get(client) ?? []);
      expect(perTopic.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
      for (const numbers of perTopic) expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
});
