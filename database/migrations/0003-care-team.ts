import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who cares for a client, as each publishing organisation states it. */
export class CareTeam1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema care_team');
    await runner.query(`
      create table care_team.publications (
        client_key       uuid        not null,
        ura              text        not null,
        version          integer     not null,
        responsible_team text        not null,
        starts_at        timestamptz,
        ends_at          timestamptz,
        first_stated_at  timestamptz not null,
        stated_at        timestamptz not null,
        stated_by        text        not null,
        primary key (client_key, ura)
      )`);
    await runner.query(`
      create table care_team.participants (
        client_key uuid    not null,
        ura        text    not null,
        position   integer not null,
        kind       text    not null check (kind in ('team', 'organisation', 'person')),
        member     text    not null,
        member_ura text,
        role       text,
        starts_at  timestamptz,
        ends_at    timestamptz,
        primary key (client_key, ura, position),
        foreign key (client_key, ura) references care_team.publications (client_key, ura)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
