import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was changed and is not in the audit chain yet: commits with the change, goes when the chain has it. Ids and codes only. */
export class NotedDeeds1760000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit.noted_deeds (
        client_key uuid        not null,
        id         uuid        not null,
        noted_at   timestamptz not null default clock_timestamp(),
        at         timestamptz not null,
        recorded   jsonb       not null,
        primary key (client_key, id)
      )`);
    await runner.query('create index noted_deeds_by_age on audit.noted_deeds (noted_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
