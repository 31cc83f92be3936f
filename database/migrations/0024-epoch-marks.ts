import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A random mark beside the epoch, renewed with each raise: after a restore that lost a write one number can mean two things. */
export class EpochMarks1760000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent.epochs add column mark uuid not null default gen_random_uuid()');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
