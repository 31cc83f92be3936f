import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '#database';
import { start } from '#apps/event-relay';
import { migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { scratchFolder } from '../support/scratch-folder.js';

let fresh: FreshDatabase;
const folder = scratchFolder('relay');
const write = (name: string, content: unknown): string => {
  writeFileSync(join(folder, name), JSON.stringify(content), { mode: 0o600 });
  return join(folder, name);
};

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
});
afterAll(() => fresh?.drop());

const environment = (more: Readonly<Record<string, string>> = {}) => ({
  DATABASE_URL: fresh.url,
  DATABASE_CONNECTIONS: '6',
  REGION_CONFIG: write('region.json', JSON.parse(readFileSync('config/region.json', 'utf8'))),
  KEYS_FOLDER: folder,
  KEY_RING_FILE: write('key-ring.json', { current: 1, keys: { 1: Buffer.alloc(32, 1).toString('base64') } }),
  TOKEN_JWKS_URL: 'http://127.0.0.1:1/jwks',
  TOKEN_ISSUER: 'http://127.0.0.1:1/oauth',
  PORT: '0',
  PUBLIC_URL: 'http://127.0.0.1',
  PROCESS_NAME: 'relay',
  LOG_FILE: join(folder, 'log'),
  ...more,
});

async function untilReady(port: number): Promise<object> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (answer.status === 200) return (await answer.json()) as object;
  }
}

describe('the relay as a process', () => {
  it('becomes ready, and ends when it is told to', async () => {
    const relay = await start(environment());

    expect(await untilReady(relay.port)).toMatchObject({ status: 'ready', name: 'relay' });
    await relay.stop();
    await expect(fetch(`http://127.0.0.1:${relay.port}/health/live`)).rejects.toThrow();
  });

  it('says in one line that Kafka is not there yet', async () => {
    const starting = start(environment({ KAFKA_BROKERS: '127.0.0.1:9092' }));

    await expect(starting).rejects.toThrow(/^KAFKA_BROKERS: .*not there yet[^\n]*$/);
  });
});
