import { randomUUID } from 'node:crypto';
import type { ClientKey } from '#libs/kernel';
import { toCloudEvent } from '../../event/cloud-event.js';
import { partitionOf, shardOf, type Topic } from '../../event/topics.js';
import { Fenced, type EventLog, type Fence, type LogEntry } from '../event-log.port.js';

export interface LogUnderTest {
  readonly log: EventLog;
  /** Makes this the fence that counts for its shard. */
  readonly give: (fence: Fence) => Promise<void>;
}

const topic: Topic = 'crisis-card.v1';

export const anEntry = (client: ClientKey, seq: number): LogEntry => ({
  topic,
  client,
  event: toCloudEvent(
    { client, seq, id: randomUUID(), topic, type: 'nl.regioschakel.crisis-card.published.v1', category: 'crisis-card', resources: [{ type: 'Bundle', id: 'card', version: seq }], occurredAt: new Date(0) },
    'urn:nld:regioschakel:test',
  ),
});

/** What every event log promises; each adapter runs it. */
export function eventLogContract(open: () => Promise<LogUnderTest>): void {
  let { log, give }: LogUnderTest = {} as LogUnderTest;
  let client: ClientKey;
  let fence: Fence;

  beforeAll(async () => ({ log, give } = await open()));
  beforeEach(async () => {
    client = randomUUID() as string as ClientKey;
    fence = { shard: shardOf(client), holder: randomUUID(), fencing: Date.now() };
    await give(fence);
  });

  const mine = async () => (await log.read(topic, partitionOf(client), 0, 10_000)).filter((logged) => logged.client === client);
  const sequences = async () => (await mine()).map(({ event }) => event.data.sequence);

  it('keeps the order in which one client’s events came, over several appends', async () => {
    await log.append([anEntry(client, 1), anEntry(client, 2)], fence);
    await log.append([anEntry(client, 3)], fence);

    expect(await sequences()).toEqual([1, 2, 3]);
  });

  it('counts its offsets without a gap, and reads on from any of them', async () => {
    await log.append([1, 2, 3, 4].map((seq) => anEntry(client, seq)), fence);

    const [, second] = await mine();
    const rest = await log.read(topic, partitionOf(client), second?.offset ?? -1, 3);
    expect(rest.map(({ offset }) => offset)).toEqual([0, 1, 2].map((step) => (second?.offset ?? 0) + step));
  });

  it('gives an event back as it came', async () => {
    const entry = anEntry(client, 1);
    await log.append([entry], fence);

    expect((await mine())[0]).toMatchObject({ client, event: entry.event });
  });

  it('takes no event twice, when a relay was stopped between writing and marking', async () => {
    const entries = [anEntry(client, 1), anEntry(client, 2)];
    await log.append(entries, fence);
    await log.append([...entries, anEntry(client, 3)], fence);

    expect(await sequences()).toEqual([1, 2, 3]);
  });

  it.each([
    ['another relay took the shard', (held: Fence): Fence => ({ ...held, holder: randomUUID(), fencing: held.fencing + 1 })],
    ['the same relay got it back later', (held: Fence): Fence => ({ ...held, fencing: held.fencing + 2 })],
  ])('takes nothing under a stale fence: %s', async (_situation, next) => {
    await give(next(fence));

    await expect(log.append([anEntry(client, 1)], fence)).rejects.toBeInstanceOf(Fenced);
    expect(await sequences()).toEqual([]);
  });
}
