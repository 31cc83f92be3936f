import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { GatewayClient, type SigningRequester } from '../../tools/schakel/src/gateway-client.js';
import { stopped } from './program.js';

interface Ready {
  readonly endpoints: Readonly<Record<'fhir' | 'consent' | 'token', string>>;
  readonly simulators: Readonly<Record<string, string>>;
  readonly database: string;
  readonly keys: string;
  readonly requesters: Readonly<Record<string, Omit<SigningRequester, 'scopes'>>>;
  readonly processes: readonly { readonly name: string; readonly pid: number }[];
}

interface Config {
  readonly systems: readonly { readonly id: string; readonly scopes: readonly string[] }[];
  readonly sources: readonly { readonly kind: string }[];
}

export interface BenchRegion extends Ready {
  readonly config: Config;
  readonly dataFolder: string;
  readonly client: GatewayClient;
  stop(): Promise<void>;
}

const compiled = fileURLToPath(new URL('../../', import.meta.url));

/** A region of its own, each app as its own process, thrown away afterwards. */
export async function aRegion(): Promise<BenchRegion> {
  const data = mkdtempSync(join(tmpdir(), 'schakel-bench-'));
  chmodSync(data, 0o711);
  const words = ['--no-demo', '--processes', '--data', data, '--port-base', String(await freeBlock())];
  const child = spawn(process.execPath, [join(compiled, 'apps/region/src/main.js'), ...words], { cwd: join(compiled, '..'), stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [line] = (await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [''])])) as [string];
  if (!line.startsWith('READY ')) throw new Error('the region for this bench did not start: see the line above');

  const ready = JSON.parse(readFileSync(line.slice('READY '.length), 'utf8')) as Ready;
  const config = JSON.parse(readFileSync(join(data, 'config.json'), 'utf8')) as Config;
  return { ...ready, config, dataFolder: data, client: clientOf(ready, config), stop: () => stopped(child).then(() => remove(data)) };
}

function clientOf({ endpoints, keys, requesters }: Ready, { systems }: Config): GatewayClient {
  const scopesOf = (system: string): readonly string[] => systems.find(({ id }) => id === system)?.scopes ?? [];
  const signing = Object.entries(requesters).map(([name, requester]) => [name, { ...requester, scopes: scopesOf(requester.system) }] as const);
  return new GatewayClient({ tokenEndpoint: endpoints.token, keysFolder: keys, requesters: Object.fromEntries(signing) });
}

/** As root the database lies where its own user can reach it. */
function remove(data: string): void {
  const pointer = join(data, 'postgres-location');
  if (existsSync(pointer)) rmSync(resolve(data, readFileSync(pointer, 'utf8').trim()), { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}

/** The region's own file with other sources, beside the first. */
export function configWithSources({ dataFolder, config }: BenchRegion, baseUrlOf: (kind: string) => string): string {
  const file = join(dataFolder, 'bench-config.json');
  writeFileSync(file, JSON.stringify({ ...config, sources: config.sources.map((source) => ({ ...source, baseUrl: baseUrlOf(source.kind) })) }));
  return file;
}

async function freeBlock(): Promise<number> {
  for (;;) {
    const base = 33_000 + Math.floor(Math.random() * 12_000);
    const free = await Promise.all(Array.from({ length: 8 }, (_, index) => isFree(base + index)));
    if (free.every(Boolean)) return base;
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const server = createServer();
    server.once('error', () => found(false)).listen(port, '127.0.0.1', () => server.close(() => found(true)));
  });
