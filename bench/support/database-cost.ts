import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { cpuMsOf } from './cpu.js';

/** What the database did so far: time of its processes, and transactions, of which each read of the gateway is one. */
export interface DatabaseCost {
  readonly cpuMs: number;
  readonly transactions: number;
}

/** Watches one PostgreSQL by its own counters and by /proc; its own connection is not counted. */
export class DatabaseWatch {
  readonly #client: pg.Client;

  private constructor(url: string, private readonly postmaster: number) {
    this.#client = new pg.Client({ connectionString: url });
  }

  static async of(url: string, postmaster: number): Promise<DatabaseWatch> {
    const watch = new DatabaseWatch(url, postmaster);
    await watch.#client.connect();
    return watch;
  }

  async now(): Promise<DatabaseCost> {
    await this.#client.query('select pg_stat_clear_snapshot()');
    const { rows } = await this.#client.query<{ transactions: string }>('select sum(xact_commit + xact_rollback) as transactions from pg_stat_database');
    return { cpuMs: this.#cpuMs(), transactions: Number(rows[0]?.transactions ?? 0) };
  }

  stop = (): Promise<void> => this.#client.end();

  /** Processes that ended meanwhile are counted by the one that waited for them: connections stay open here. */
  #cpuMs(): number {
    const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(name) === this.postmaster);
    return children.reduce((sum, pid) => sum + (cpuMsOf(Number(pid)) || 0), cpuMsOf(this.postmaster));
  }
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')[1]);
  } catch {
    return 0;
  }
}
