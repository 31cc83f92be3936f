import type { Category, ClientKey } from '#libs/kernel';
import { rowsOf, type Database } from '#libs/platform';
import type { ChangedResource } from '../event/client-event.js';
import { shardCount, type Topic } from '../event/topics.js';

export interface WaitingEvent {
  readonly client: ClientKey;
  readonly seq: number;
  readonly id: string;
  readonly topic: Topic;
  readonly type: string;
  readonly category: Category | null;
  readonly resources: readonly ChangedResource[];
  readonly occurredAt: Date;
}

const statement = {
  name: 'messaging-next-batch',
  text: `select client_key as client, seq::integer, event_id as id, topic, type, category, resources, occurred_at as "occurredAt"
         from messaging.outbox where bucket % ${shardCount} = $1 and published_at is null order by position limit $2`,
};

/** The oldest events of one shard that are not in the log yet; a client's own come in the order of their numbers. */
export const claimNextBatch = (database: Database, shard: number, limit: number): Promise<readonly WaitingEvent[]> =>
  rowsOf<WaitingEvent>(database.hot, statement, [shard, limit]);
