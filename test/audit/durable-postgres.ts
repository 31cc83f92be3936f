import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { startPostgres, type Postgres } from '../../apps/region/src/postgres/index.js';

export interface DurablePostgres {
  readonly url: string;
  /** SIGKILL to the server and all its processes: no shutdown, no checkpoint. */
  kill(): Promise<void>;
  startAgain(): Promise<void>;
  remove(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

/** A server of this suite alone, which flushes what it commits as production does, and may be killed. */
export async function durablePostgres(): Promise<DurablePostgres> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'schakel-audit-test-'));
  chmodSync(dataFolder, 0o711);
  const options = { dataFolder, port: await freePort(), database: 'schakel_test' };
  let running: Postgres = await startPostgres(options);
  /** What a killed server leaves behind takes a moment to notice; until then its memory is in use. */
  const startedWithin = async (attempts: number): Promise<Postgres> =>
    startPostgres(options).catch(async (error: unknown) => {
      if (attempts === 0) throw error;
      await setTimeout(500);
      return startedWithin(attempts - 1);
    });
  return {
    url: running.url,
    async kill() {
      process.kill(running.pid, 'SIGKILL');
      await running.ended;
    },
    async startAgain() {
      running = await startedWithin(20);
    },
    async remove() {
      await running.stop();
      rmSync(resolve(dataFolder, readFileSync(join(dataFolder, 'postgres-location'), 'utf8').trim()), { recursive: true, force: true });
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
