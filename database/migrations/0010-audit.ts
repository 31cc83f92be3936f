import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The NEN 7513 log: rows are added and never change; the hash of each holds the one before it in its writer's chain. */
export class Audit1760000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema audit`);
    await runner.query(`
      create table audit.writers (
        writer uuid primary key check (writer <> '00000000-0000-0000-0000-000000000000'),
        process text not null,
        started_at timestamptz not null,
        last_seq bigint not null check (last_seq >= 0),
        last_hash bytea not null check (length(last_hash) = 32)
      ) with (fillfactor = 50)`);
    await runner.query(`
      create table audit.entries (
        writer uuid not null check (writer <> '00000000-0000-0000-0000-000000000000'),
        seq bigint not null check (seq > 0),
        at timestamptz not null,
        client_key uuid,
        recorded jsonb not null,
        previous_hash bytea not null check (length(previous_hash) = 32),
        hash bytea not null check (length(hash) = 32),
        primary key (writer, seq)
      )`);
    await runner.query(`create index entries_about_client on audit.entries (client_key, at) where client_key is not null`);
    await this.keepRows(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }

  /** Holds for the owner as well, and on a replica that applies changes. */
  private async keepRows(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function audit.refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the audit is append-only: % on % is refused', lower(tg_op), tg_table_name using errcode = 'integrity_constraint_violation'; end $$`);
    await runner.query(`
      create function audit.heads_only_grow() returns trigger language plpgsql as $$
      begin
        if new.last_seq <= old.last_seq or (new.writer, new.process, new.started_at) is distinct from (old.writer, old.process, old.started_at) then
          raise exception 'the head of an audit chain only moves forward' using errcode = 'integrity_constraint_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger entries_never_change before update or delete or truncate on audit.entries execute function audit.refuse_change()`);
    await runner.query(`create trigger writers_never_go before delete or truncate on audit.writers execute function audit.refuse_change()`);
    await runner.query(`create trigger writers_only_grow before update on audit.writers for each row execute function audit.heads_only_grow()`);
    await runner.query(`alter table audit.entries enable always trigger entries_never_change`);
    await runner.query(`alter table audit.writers enable always trigger writers_never_go`);
    await runner.query(`alter table audit.writers enable always trigger writers_only_grow`);
  }
}
