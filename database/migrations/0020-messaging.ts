import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened, in the commit of the change that it tells; and the event log for one machine. */
export class Messaging1760000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema messaging');
    await this.makeOutbox(runner);
    await this.makeEmbeddedLog(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }

  /** `position` is given after the client's row is locked: it rises with `seq` for each client, and is fair between clients. */
  private async makeOutbox(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table messaging.client_sequence (
        client_key uuid   not null primary key,
        last_seq   bigint not null check (last_seq >= 0)
      )`);
    await runner.query(`
      create table messaging.outbox (
        client_key   uuid        not null,
        seq          bigint      not null check (seq > 0),
        event_id     uuid        not null,
        topic        text        not null,
        type         text        not null,
        category     text,
        resources    jsonb       not null,
        bucket       smallint    not null check (bucket between 0 and 1023),
        position     bigint      not null generated always as identity,
        occurred_at  timestamptz not null,
        published_at timestamptz,
        primary key (client_key, seq)
      )`);
    await runner.query('create index outbox_waiting on messaging.outbox ((bucket % 8), position) where published_at is null');
    await runner.query(`
      create table messaging.leases (
        shard      smallint    not null primary key,
        holder     uuid        not null,
        fencing    bigint      not null,
        held_until timestamptz not null
      )`);
  }

  private async makeEmbeddedLog(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table messaging.event_log_partitions (
        topic       text    not null,
        partition   integer not null,
        next_offset bigint  not null,
        primary key (topic, partition)
      )`);
    await runner.query(`
      create table messaging.event_log (
        topic       text        not null,
        partition   integer     not null,
        log_offset  bigint      not null,
        client_key  uuid        not null,
        event_id    uuid        not null unique,
        event       jsonb       not null,
        appended_at timestamptz not null default clock_timestamp(),
        primary key (topic, partition, log_offset)
      )`);
  }
}
