import { startPostgres, type Postgres } from '../../../../apps/region/src/postgres/index.js';

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
    this.running = await startPostgres(this.options);
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}
