import { Injectable } from '@nestjs/common';
import type { ClientKey, Transaction } from '#libs/kernel';
import { Database, managerOf, rowsOf, type PreparedStatement } from '#libs/platform';
import type { BsnHash, ClientStore, NewClient, SealedBsn } from '../application/client-store.port.js';

const findKey: PreparedStatement = {
  name: 'identity-find-key',
  text: `select client_key from unnest($1::integer[], $2::bytea[]) as wanted (key_version, bsn_hash)
         join identity.clients using (key_version, bsn_hash)`,
};

const sealedBsn: PreparedStatement = {
  name: 'identity-sealed-bsn',
  text: 'select key_version, bsn_sealed from identity.clients where client_key = $1',
};

const takeTurn = 'insert into identity.registration_turns (turn) values ($1) on conflict (turn) do update set turn = excluded.turn';

const addClient = `insert into identity.clients (client_key, key_version, bsn_hash, bsn_sealed, registered_at, registered_by)
                   values ($1, $2, $3, $4, $5, $6)`;

interface KeyRow {
  readonly client_key: ClientKey;
}

@Injectable()
export class ClientRepository implements ClientStore {
  constructor(private readonly database: Database) {}

  async findKey(hashes: readonly BsnHash[], transaction?: Transaction): Promise<ClientKey | null> {
    const values = [hashes.map(({ keyVersion }) => keyVersion), hashes.map(({ hash }) => hash)];
    const rows = transaction
      ? await managerOf(transaction).query<KeyRow[]>(findKey.text, values)
      : await rowsOf<KeyRow>(this.database.hot, findKey, values);
    return rows[0]?.client_key ?? null;
  }

  async sealedBsnOf(client: ClientKey): Promise<SealedBsn | null> {
    const [row] = await rowsOf<{ key_version: number; bsn_sealed: Buffer }>(this.database.hot, sealedBsn, [client]);
    return row ? { keyVersion: row.key_version, sealed: row.bsn_sealed } : null;
  }

  async takeTurn(transaction: Transaction, turn: number): Promise<void> {
    await managerOf(transaction).query(takeTurn, [turn]);
  }

  async add(transaction: Transaction, { client, hash, sealed, registeredAt, registeredBy }: NewClient): Promise<void> {
    await managerOf(transaction).query(addClient, [client, hash.keyVersion, hash.hash, sealed.sealed, registeredAt, registeredBy]);
  }
}
