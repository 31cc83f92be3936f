import { Injectable } from '@nestjs/common';
import type { ClientKey, Transaction } from '#libs/kernel';
import { Database, managerOf, rowsOf } from '#libs/platform';
import type { ConsentRecord, RecordedBy } from '../domain/consent-record.js';
import type { ConsentRegister } from '../application/consent-register.port.js';
import { fromRow, toRow, type ProvisionRow } from './provision-row.js';

interface Row {
  readonly client_key: ClientKey;
  readonly id: string;
  readonly version: number;
  readonly status: ConsentRecord['status'];
  readonly provision: ProvisionRow;
  readonly recorded_at: Date;
  readonly recorded_by: RecordedBy;
}

const columns = 'client_key, id, version, status, provision, recorded_at, recorded_by';
const byIdStatement = { name: 'consent-by-id', text: `select ${columns} from consent.consents where id = $1` };
const listStatement = { name: 'consents-of-client', text: `select ${columns} from consent.consents where client_key = $1 order by recorded_at, id` };

@Injectable()
export class StoredConsentRegister implements ConsentRegister {
  constructor(private readonly database: Database) {}

  async raiseEpoch(transaction: Transaction, client: ClientKey): Promise<number> {
    const rows: { epoch: string }[] = await managerOf(transaction).query(
      `insert into consent.epochs as e (client_key, epoch) values ($1, 1)
       on conflict (client_key) do update set epoch = e.epoch + 1, mark = gen_random_uuid() returning epoch`,
      [client],
    );
    return Number(rows[0]?.epoch);
  }

  async save(transaction: Transaction, record: ConsentRecord, epoch: number): Promise<void> {
    const values = [record.client, record.id, record.version, record.status, toRow(record.provision), record.recordedAt, record.recordedBy];
    await managerOf(transaction).query(
      `insert into consent.consents (${columns}) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (client_key, id) do update set version = excluded.version, status = excluded.status,
         provision = excluded.provision, recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
      values,
    );
    await managerOf(transaction).query(
      `insert into consent.versions (${columns}, epoch) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [...values, epoch],
    );
  }

  async activeOf(transaction: Transaction, client: ClientKey): Promise<readonly ConsentRecord[]> {
    const rows: Row[] = await managerOf(transaction).query(
      `select ${columns} from consent.consents where client_key = $1 and status = 'active' order by id`,
      [client],
    );
    return rows.map(toRecord);
  }

  async byId(id: string): Promise<ConsentRecord | null> {
    const [row] = await rowsOf<Row>(this.database.hot, byIdStatement, [id]);
    return row ? toRecord(row) : null;
  }

  async listOf(client: ClientKey): Promise<readonly ConsentRecord[]> {
    return (await rowsOf<Row>(this.database.hot, listStatement, [client])).map(toRecord);
  }
}

const toRecord = (row: Row): ConsentRecord => ({
  client: row.client_key,
  id: row.id,
  version: row.version,
  status: row.status,
  provision: fromRow(row.provision),
  recordedAt: row.recorded_at,
  recordedBy: row.recorded_by,
});
