import type { ClientKey } from '#libs/kernel';
import type { Pool } from 'pg';
import type { BsnHash, SealedBsn } from '../application/client-store.port.js';
import type { ClientToMove, RotatingClients } from '../application/key-rotation/rotating-clients.port.js';

interface ClientRow {
  readonly client_key: ClientKey;
  readonly key_version: number;
  readonly bsn_sealed: Buffer;
}

const nextRows = 'select client_key, key_version, bsn_sealed from identity.clients where key_version = any($1) limit $2';
const moveRow = 'update identity.clients set key_version = $3, bsn_hash = $4, bsn_sealed = $5 where client_key = $1 and key_version = $2';
const countOthers = 'select count(*)::integer as count from identity.clients where key_version <> $1';

export class RotatingClientsRepository implements RotatingClients {
  constructor(private readonly database: Pool) {}

  async next(keyVersions: readonly number[], limit: number): Promise<ClientToMove[]> {
    const { rows } = await this.database.query<ClientRow>(nextRows, [keyVersions, limit]);
    return rows.map(({ client_key: client, key_version: keyVersion, bsn_sealed: sealed }) => ({ client, stored: { keyVersion, sealed } }));
  }

  async move({ client, stored }: ClientToMove, { keyVersion, hash }: BsnHash, { sealed }: SealedBsn): Promise<void> {
    await this.database.query(moveRow, [client, stored.keyVersion, keyVersion, hash, sealed]);
  }

  async countWithout(keyVersion: number): Promise<number> {
    const { rows } = await this.database.query<{ count: number }>(countOthers, [keyVersion]);
    return rows[0]?.count ?? 0;
  }
}
