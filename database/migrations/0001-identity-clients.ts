import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who a client is: the only schema that knows a BSN, sealed, and found by keyed hash. */
export class IdentityClients1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema identity');
    await runner.query(`
      create table identity.clients (
        client_key    uuid        not null primary key,
        key_version   integer     not null,
        bsn_hash      bytea       not null,
        bsn_sealed    bytea       not null,
        registered_at timestamptz not null,
        registered_by text        not null,
        constraint one_client_per_bsn unique (key_version, bsn_hash)
      )`);
    await runner.query('create table identity.registration_turns (turn smallint not null primary key)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
