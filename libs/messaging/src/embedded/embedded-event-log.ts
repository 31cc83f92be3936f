import { Inject, Injectable } from '@nestjs/common';
import { UNIT_OF_WORK, type Transaction, type UnitOfWork } from '#libs/kernel';
import { Database, managerOf, rowsOf } from '#libs/platform';
import { partitionOf, type Topic } from '../event/topics.js';
import { Fenced, type EventLog, type Fence, type LogEntry, type LoggedEvent } from '../log/event-log.port.js';

/** Share lock: whoever wants to take the shard over waits until this append has committed. */
const checkFence = 'select 1 from messaging.leases where shard = $1 and holder = $2 and fencing = $3 for share';
const present = 'select event_id from messaging.event_log where event_id = any($1::uuid[])';
const takeOffsets = `insert into messaging.event_log_partitions (topic, partition, next_offset) values ($1, $2, $3)
                     on conflict (topic, partition) do update set next_offset = messaging.event_log_partitions.next_offset + $3
                     returning next_offset`;
const addEvents = `insert into messaging.event_log (topic, partition, log_offset, client_key, event_id, event)
                   select $1, $2, $3 + row_number() over (order by ordinality) - 1, client_key, event_id, event
                   from unnest($4::uuid[], $5::uuid[], $6::jsonb[]) with ordinality as added (client_key, event_id, event, ordinality)`;
const readEvents = {
  name: 'messaging-read-log',
  text: `select log_offset::integer as offset, client_key as client, event from messaging.event_log
         where topic = $1 and partition = $2 and log_offset >= $3 order by log_offset limit $4`,
};

/** The event log of one machine: tables beside the outbox, one transaction a batch. */
@Injectable()
export class EmbeddedEventLog implements EventLog {
  constructor(
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  append(entries: readonly LogEntry[], fence: Fence): Promise<void> {
    return this.unitOfWork.run(async (transaction) => {
      await mustHold(transaction, fence);
      const fresh = await withoutThosePresent(transaction, entries);
      for (const run of byPartition(fresh)) await addRun(transaction, run);
    });
  }

  read(topic: Topic, partition: number, offset: number, limit: number): Promise<readonly LoggedEvent[]> {
    return rowsOf<LoggedEvent>(this.database.hot, readEvents, [topic, partition, offset, limit]);
  }
}

async function mustHold(transaction: Transaction, { shard, holder, fencing }: Fence): Promise<void> {
  const held = await managerOf(transaction).query<unknown[]>(checkFence, [shard, holder, fencing]);
  if (held.length === 0) throw new Fenced(`shard ${shard} is held by another relay`);
}

/** What a relay wrote before it was stopped, and did not come to mark. */
async function withoutThosePresent(transaction: Transaction, entries: readonly LogEntry[]): Promise<readonly LogEntry[]> {
  const rows = await managerOf(transaction).query<{ event_id: string }[]>(present, [entries.map(({ event }) => event.id)]);
  const there = new Set(rows.map(({ event_id }) => event_id));
  return entries.filter(({ event }) => !there.has(event.id));
}

/** In a fixed order of partitions, so that two relays never wait for each other. */
function byPartition(entries: readonly LogEntry[]): readonly (readonly LogEntry[])[] {
  const runs = Map.groupBy(entries, ({ topic, client }) => `${topic} ${String(partitionOf(client)).padStart(4, '0')}`);
  return [...runs].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, run]) => run);
}

async function addRun(transaction: Transaction, run: readonly LogEntry[]): Promise<void> {
  const [first] = run;
  if (!first) return;
  const partition = partitionOf(first.client);
  const [taken] = await managerOf(transaction).query<{ next_offset: string }[]>(takeOffsets, [first.topic, partition, run.length]);
  const start = Number(taken?.next_offset) - run.length;
  const columns = [run.map(({ client }) => client), run.map(({ event }) => event.id), run.map(({ event }) => JSON.stringify(event))];
  await managerOf(transaction).query(addEvents, [first.topic, partition, start, ...columns]);
}
