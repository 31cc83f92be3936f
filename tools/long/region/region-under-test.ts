import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { SigningRequester } from '../../schakel/src/token-request.js';

const run = promisify(execFile);
const readyWithinMs = 90_000;

interface RegionFile {
  readonly endpoints: { readonly fhir: string; readonly consent: string; readonly token: string };
  readonly simulators: Readonly<Record<string, string>>;
  readonly sources: readonly { readonly id: string; readonly ura: string; readonly kind: string }[];
  readonly database: string;
  readonly keys: string;
  readonly processes: readonly { readonly name: string; readonly pid: number; readonly port: number }[];
  readonly requesters: Readonly<Record<string, SigningRequester>>;
  readonly clients: readonly { readonly bsn: string; readonly about: string }[];
}

/** A whole region with real apps over the harness's database; its own gateway issues tokens and is left alone. */
export class RegionUnderTest {
  private child: ChildProcess | null = null;
  private said = '';

  constructor(
    private readonly program: string,
    readonly folder: string,
    private readonly portBase: number,
  ) {}

  /** Without an address it has a database of its own. */
  async start(databaseUrl = '', more: readonly string[] = []): Promise<void> {
    const words = ['--no-demo', '--processes', '--data', this.folder, '--port-base', String(this.portBase), ...more];
    const environment = { ...process.env, DATABASE_URL: databaseUrl, NODE_OPTIONS: '' };
    this.child = spawn(process.execPath, [join(this.program, 'dist/apps/region/src/main.js'), ...words], { cwd: this.program, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text: Buffer) => (this.said += text.toString()));
    for (const deadline = performance.now() + readyWithinMs; !/^READY /m.test(this.said); await sleep(50)) {
      if (this.child.exitCode !== null || performance.now() > deadline) throw new Error(`the region did not start: ${this.said}`);
    }
  }

  get file(): RegionFile {
    return JSON.parse(readFileSync(join(this.folder, 'region.json'), 'utf8')) as RegionFile;
  }

  pidOf(name: string): number {
    return this.file.processes.find((process) => process.name === name)?.pid ?? 0;
  }

  originOf(name: string): string {
    return `http://127.0.0.1:${this.file.processes.find((process) => process.name === name)?.port ?? 0}`;
  }

  /** The terminal's own commands, against this region. */
  async schakel(...words: readonly string[]): Promise<unknown> {
    const program = join(this.program, 'dist/tools/schakel/src/main.js');
    const { stdout } = await run(process.execPath, [program, '--region', join(this.folder, 'region.json'), '--json', ...words], { cwd: this.program });
    return JSON.parse(stdout);
  }

  async stop(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
