import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The client's crisis card: every version sealed with a key of the client's own, whose destruction erases the card. */
export class CrisisCard1760000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema crisis_card');
    await runner.query(`
      create table crisis_card.data_keys (
        client_key  uuid        not null primary key,
        key_version integer     not null,
        wrapped     bytea       not null,
        made_at     timestamptz not null
      )`);
    await runner.query(`
      create table crisis_card.cards (
        client_key      uuid    not null primary key,
        id              uuid    not null unique,
        current_version integer not null check (current_version > 0)
      )`);
    await runner.query(`
      create table crisis_card.versions (
        client_key   uuid        not null,
        card_id      uuid        not null,
        version      integer     not null check (version > 0),
        sealed       bytea       not null,
        marks        jsonb       not null,
        published_at timestamptz not null,
        published_by jsonb       not null,
        primary key (client_key, card_id, version)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
