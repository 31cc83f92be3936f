import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A work list reads what was sent to a party with the client informed, and what it sent, the latest first; what else was sent to it costs nothing. */
export class HandoverWorkLists1760000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index handovers_informed on handover.handovers (receiver_ura, changed_at desc, id desc) where client_informed');
    await runner.query('create index handovers_of_sender on handover.handovers (sender_ura, changed_at desc, id desc)');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
