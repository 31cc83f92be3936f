import type { ClientKey, Transaction } from '#libs/kernel';
import { managerOf } from '#libs/platform';

const lock = `insert into messaging.client_sequence (client_key, last_seq) values ($1, 0)
              on conflict (client_key) do update set last_seq = messaging.client_sequence.last_seq`;

/** First in every transaction that changes a client's documents: until it ends, no other change of this client goes on. */
export async function lockClient(transaction: Transaction, client: ClientKey): Promise<void> {
  await managerOf(transaction).query(lock, [client]);
}
