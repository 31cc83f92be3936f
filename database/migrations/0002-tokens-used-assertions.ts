import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Assertions that bought a token, so that none buys two. No client data. */
export class TokensUsedAssertions1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema tokens');
    await runner.query(`
      create table tokens.used_assertions (
        assertion_id text        not null primary key,
        expires_at   timestamptz not null
      )`);
    await runner.query('create index used_assertions_by_expiry on tokens.used_assertions (expires_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
