import { randomUUID } from 'node:crypto';
import { bucketOf, type Transaction } from '#libs/kernel';
import { managerOf } from '#libs/platform';
import { typeOf, type ClientEvent } from '../event/client-event.js';

const takeNumber = `insert into messaging.client_sequence (client_key, last_seq) values ($1, 1)
                    on conflict (client_key) do update set last_seq = messaging.client_sequence.last_seq + 1
                    returning last_seq`;

const addRow = `insert into messaging.outbox (client_key, seq, event_id, topic, type, category, resources, bucket, occurred_at)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;

/** In the transaction of the change itself: the client's next number, taken under the lock of the client's row, without gaps. */
export async function appendToOutbox(transaction: Transaction, event: ClientEvent): Promise<number> {
  const manager = managerOf(transaction);
  const [taken] = await manager.query<{ last_seq: string }[]>(takeNumber, [event.client]);
  const seq = Number(taken?.last_seq);
  await manager.query(addRow, [
    event.client, seq, randomUUID(), event.topic, typeOf(event), event.category,
    JSON.stringify(event.resources), bucketOf(event.client), event.occurredAt,
  ]);
  return seq;
}
