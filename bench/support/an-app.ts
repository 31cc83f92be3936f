import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopped, type Program } from './program.js';

const readyWithinMs = 20_000;

/** Where an app of its own finds what a region already has. */
export interface Foundation {
  readonly database: string;
  /** Folder with the keys of a region. */
  readonly keys: string;
  readonly tokenIssuer: string;
  readonly regionConfig: string;
  readonly logFile: string;
  readonly port?: number;
}

/** One more app beside those of a region, started as production starts it. */
export async function anApp(name: 'gateway' | 'consent', { database, keys, tokenIssuer, regionConfig, logFile, port: given }: Foundation): Promise<Program> {
  const port = given ?? (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [`dist/apps/${name}/src/main.js`], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      DATABASE_URL: database,
      DATABASE_CONNECTIONS: '12',
      REGION_CONFIG: regionConfig,
      KEYS_FOLDER: keys,
      KEY_RING_FILE: join(keys, 'key-ring.json'),
      TOKEN_SIGNING_KEYS_FILE: join(keys, 'token-signing.private.json'),
      TOKEN_JWKS_FILE: join(keys, 'token-signing.jwks.json'),
      TOKEN_ISSUER: tokenIssuer,
      PORT: String(port),
      PUBLIC_URL: origin,
      PROCESS_NAME: `${name}-apart`,
      LOG_FILE: logFile,
    },
  });
  await untilReady(`${origin}/health/ready`);
  return { pid: child.pid ?? 0, origin, stop: () => stopped(child) };
}

async function untilReady(url: string): Promise<void> {
  const deadline = performance.now() + readyWithinMs;
  for (;;) {
    const isReady = await fetch(url).then(({ status }) => status === 200, () => false);
    if (isReady) return;
    if (performance.now() > deadline) throw new Error(`${url} did not get ready: see its log`);
    await sleep(50);
  }
}

export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
