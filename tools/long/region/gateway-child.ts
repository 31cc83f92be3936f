import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Environment = Readonly<Record<string, string>>;

const readyWithinMs = 60_000;

/** What the region gave its own gateway to start with. Linux only, as this harness is. */
export function environmentOf(pid: number): Environment {
  const pairs = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter((pair) => pair.includes('='));
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/** A gateway of the harness beside the region's own: killed at will, and started again on the same port. */
export class GatewayChild {
  private child: ChildProcess | null = null;

  /** `program`: the folder with `dist`, so that a copy with a planted fault can run as well. */
  constructor(
    private readonly program: string,
    readonly name: string,
    readonly port: number,
    private readonly environment: Environment,
  ) {}

  async start(): Promise<void> {
    const { NODE_CHANNEL_FD: _channel, LOG_FILE: _log, ...environment } = this.environment;
    const own = { PROCESS_NAME: this.name, PORT: String(this.port), PUBLIC_URL: `http://127.0.0.1:${this.port}`, LOG_LEVEL: 'silent' };
    this.child = spawn(process.execPath, [join(this.program, 'dist/apps/gateway/src/main.js')], {
      env: { ...environment, ...own },
      cwd: this.program,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    await this.untilReady(this.child);
  }

  async killAndStart(): Promise<void> {
    await this.kill();
    await this.start();
  }

  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  /** One that cannot start because the database is away is started again. */
  private async untilReady(child: ChildProcess): Promise<void> {
    const deadline = performance.now() + readyWithinMs;
    while (performance.now() < deadline) {
      if (child.exitCode !== null) return this.start();
      if (await isReady(this.port)) return;
      await sleep(50);
    }
    throw new Error(`${this.name} did not get ready`);
  }
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}
