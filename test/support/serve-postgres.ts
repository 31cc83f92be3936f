import { mkdtempSync, chmodSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { startPostgres } from '../../apps/region/src/postgres/index.js';

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

/** A PostgreSQL for tests: says its URL on standard output, stays until its standard input closes, leaves nothing. */
const dataFolder = mkdtempSync(join(tmpdir(), 'schakel-test-'));
chmodSync(dataFolder, 0o711);
const postgres = await startPostgres({ dataFolder, port: await freePort(), database: 'schakel_test', durable: true });

process.on('SIGINT', () => undefined);
process.stdout.write(`${postgres.url}\n`);
process.stdin.resume().once('end', () => {
  void postgres.stop().then(() => {
    rmSync(resolve(dataFolder, readFileSync(join(dataFolder, 'postgres-location'), 'utf8').trim()), { recursive: true, force: true });
    rmSync(dataFolder, { recursive: true, force: true });
  });
});
