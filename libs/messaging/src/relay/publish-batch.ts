import type { Database } from '#libs/platform';
import { toCloudEvent } from '../event/cloud-event.js';
import type { EventLog, Fence } from '../log/event-log.port.js';
import { claimNextBatch } from '../outbox/claim-next-batch.js';
import { markPublished } from '../outbox/mark-published.js';

const batchSize = 200;

/** Into the log first, marked after: what is marked is in the log. How many went. */
export async function publishBatch(database: Database, log: EventLog, fence: Fence, source: string): Promise<number> {
  const events = await claimNextBatch(database, fence.shard, batchSize);
  if (events.length === 0) return 0;
  await log.append(events.map((event) => ({ topic: event.topic, client: event.client, event: toCloudEvent(event, source) })), fence);
  return (await markPublished(database, events, fence)) ? events.length : 0;
}
