import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Handovers: who sent what to whom, where it stands, and each thing that happened; contents sealed with a key per client and sender. */
export class Handover1760000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema handover');
    await this.makeHandovers(runner);
    await this.makeContents(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }

  private async makeHandovers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover.handovers (
        client_key         uuid        not null,
        id                 uuid        not null unique,
        service_request_id uuid        not null unique,
        document_id        uuid        not null unique,
        status             text        not null check (status in ('requested', 'accepted', 'rejected', 'cancelled')),
        version            integer     not null check (version > 0),
        sender_ura         text        not null,
        sender_team        text        not null,
        receiver_ura       text        not null,
        receiver_team      text,
        client_informed    boolean     not null,
        published_at       timestamptz not null,
        changed_at         timestamptz not null,
        primary key (client_key, id)
      )`);
    await runner.query('create index handovers_received on handover.handovers (receiver_ura, status, changed_at)');
    await runner.query('create index handovers_sent on handover.handovers (sender_ura, status, changed_at)');
    await runner.query(`
      create table handover.facts (
        client_key   uuid        not null,
        handover_id  uuid        not null,
        version      integer     not null check (version > 0),
        fact         text        not null,
        happened_at  timestamptz not null,
        organisation text        not null,
        team         text,
        person       text        not null,
        role         text        not null,
        said         bytea,
        primary key (client_key, handover_id, version)
      )`);
  }

  private async makeContents(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover.data_keys (
        client_key  uuid        not null,
        holder      text        not null,
        key_version integer     not null,
        wrapped     bytea       not null,
        made_at     timestamptz not null,
        primary key (client_key, holder)
      )`);
    await runner.query(`
      create table handover.contents (
        client_key  uuid  not null,
        handover_id uuid  not null,
        part        text  not null check (part in ('task', 'service-request', 'document')),
        sealed      bytea not null,
        primary key (client_key, handover_id, part)
      )`);
  }
}
