import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const portsOfARegion = 8;
const firstPort = 20_000;
const lastPort = 32_000;

/** One region for all suites that need one. Jest loads this file as CommonJS, and none of ours beside it. */
export default async function startRegion(_global: unknown, { rootDir }: { rootDir: string }): Promise<void> {
  execFileSync(process.execPath, ['tools/build/build.mjs'], { cwd: rootDir, stdio: ['ignore', 'ignore', 'inherit'] });
  const data = mkdtempSync(join(tmpdir(), 'schakel-region-'));
  chmodSync(data, 0o711);
  const words = ['--no-demo', '--data', data, '--port-base', String(await freeBlock()), '--test-clock', new Date().toISOString()];
  const region = spawn(process.execPath, ['dist/apps/region/src/main.js', ...words], {
    cwd: rootDir,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=TimeoutNegativeWarning' },
  });
  process.env['TEST_REGION'] = await readyFileOf(region);
  Object.assign(globalThis, { testRegion: { region, data } });
}

async function readyFileOf(region: ChildProcess): Promise<string> {
  const lines = createInterface({ input: region.stdout! });
  const ready = once(lines, 'line').then(([line]) => String(line));
  const line = await Promise.race([ready, once(region, 'exit').then(() => '')]);
  if (!line.startsWith('READY ')) throw new Error('The region for tests did not start: see the line above.');
  region.stdout?.resume();
  return line.slice('READY '.length);
}

async function freeBlock(): Promise<number> {
  for (;;) {
    const base = firstPort + Math.floor(Math.random() * (lastPort - firstPort));
    const free = await Promise.all(Array.from({ length: portsOfARegion }, (_, index) => isFree(base + index)));
    if (free.every(Boolean)) return base;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const server = createServer();
    server.once('error', () => found(false)).listen(port, '127.0.0.1', () => server.close(() => found(true)));
  });
