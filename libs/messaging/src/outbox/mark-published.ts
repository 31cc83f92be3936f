import { rowsOf, type Database } from '#libs/platform';
import type { Fence } from '../log/event-log.port.js';
import type { WaitingEvent } from './claim-next-batch.js';

const statement = {
  name: 'messaging-mark-published',
  text: `update messaging.outbox set published_at = clock_timestamp()
         from unnest($1::uuid[], $2::bigint[]) as done (client_key, seq), messaging.leases lease
         where outbox.client_key = done.client_key and outbox.seq = done.seq
           and lease.shard = $3 and lease.holder = $4 and lease.fencing = $5
         returning outbox.seq`,
};

/** False when the lease went to another relay meanwhile: that one marks them. */
export async function markPublished(database: Database, events: readonly WaitingEvent[], { shard, holder, fencing }: Fence): Promise<boolean> {
  const values = [events.map(({ client }) => client), events.map(({ seq }) => seq), shard, holder, fencing];
  const marked = await rowsOf(database.hot, statement, values);
  return marked.length === events.length;
}
