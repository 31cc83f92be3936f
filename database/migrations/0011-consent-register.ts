import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ConsentRegister1760000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema consent;

      create table consent.epochs (
        client_key uuid primary key,
        epoch bigint not null check (epoch > 0)
      );

      create table consent.consents (
        client_key uuid not null,
        id uuid not null unique,
        version integer not null check (version > 0),
        status text not null check (status in ('active', 'withdrawn')),
        provision jsonb not null,
        recorded_at timestamptz not null,
        recorded_by jsonb not null,
        primary key (client_key, id)
      );

      create table consent.versions (
        client_key uuid not null,
        id uuid not null,
        version integer not null,
        epoch bigint not null,
        status text not null,
        provision jsonb not null,
        recorded_at timestamptz not null,
        recorded_by jsonb not null,
        primary key (client_key, id, version)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
