import { setTimeout as sleep } from 'node:timers/promises';
import { startPostgres, type Postgres } from '../../../../apps/region/src/postgres/index.js';

const attempts = 40;

/** The harness's own PostgreSQL, so that it may be killed and started again under the region. */
export class OwnDatabase {
  private constructor(
    private readonly options: Parameters<typeof startPostgres>[0],
    private running: Postgres,
  ) {}

  static async start(dataFolder: string, port: number): Promise<OwnDatabase> {
    const options = { dataFolder, port, database: 'regioschakel_test' };
    return new OwnDatabase(options, await startPostgres(options));
  }

  get url(): string {
    return this.running.url;
  }

  /** SIGKILL to the server: no shutdown, no checkpoint; the next start recovers from the write-ahead log. */
  async killAndStart(): Promise<void> {
    process.kill(this.running.pid, 'SIGKILL');
    await this.running.ended;
    this.running = await this.startedAgain();
  }

  /** What a killed server leaves behind takes a moment to notice; until then its memory is in use. */
  private async startedAgain(): Promise<Postgres> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await startPostgres(this.options);
      } catch (error) {
        if (attempt === attempts) throw error;
        await sleep(500);
      }
    }
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}
