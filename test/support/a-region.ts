import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { Region } from '../../apps/region/src/region-file.js';
import { freePortBase } from './free-ports.js';

export interface Ended {
  readonly exitCode: number | null;
  readonly out: string[];
  readonly err: string[];
}

const typescript = resolve('test/support/typescript.mjs');
const readyWithinMs = 60_000;
const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A region in a folder of its own on free ports, as a process that is started and stopped as a user would. */
export class ARegion {
  readonly folder: string;
  #process: ChildProcess | undefined;
  #out = '';
  #err = '';

  private constructor(
    readonly main: string,
    readonly portBase: number,
  ) {
    this.folder = join(mkdtempSync(join(tmpdir(), 'schakel-region-')), '.region');
    chmodSync(join(this.folder, '..'), 0o711);
  }

  /** `main`: what is started, TypeScript or compiled. */
  static readonly of = async (main: string): Promise<ARegion> => new ARegion(main, await freePortBase());

  /** Starts it and does not wait; later words win over the usual ones. */
  launch(words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): this {
    this.#out = this.#err = '';
    const usual = ['--data', this.folder, '--port-base', String(this.portBase)];
    const { DATABASE_URL: _database, NODE_OPTIONS: _options, ...ours } = process.env;
    this.#process = spawn(process.execPath, ['--import', typescript, this.main, ...usual, ...words], { env: { ...ours, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#process.stdout?.on('data', (text) => (this.#out += text));
    this.#process.stderr?.on('data', (text) => (this.#err += text));
    return this;
  }

  async start(words: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): Promise<Region> {
    this.launch(words, environment);
    await this.untilOut(/^READY /m);
    return this.region();
  }

  region = (): Region => JSON.parse(readFileSync(join(this.folder, 'region.json'), 'utf8')) as Region;
  urlOf = (name: string): string => `http://127.0.0.1:${this.region().processes.find((process) => process.name === name)?.port}`;
  pidOf = (name: string): number => this.region().processes.find((process) => process.name === name)?.pid ?? 0;

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  untilOut = (pattern: RegExp): Promise<void> => this.#until(() => pattern.test(this.#out), String(pattern));
  untilErr = (pattern: RegExp): Promise<void> => this.#until(() => pattern.test(this.#err), String(pattern));

  /** Ends it with a signal, and waits. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.#process?.kill(signal);
    return this.ended();
  }

  async ended(): Promise<Ended> {
    const child = this.#process;
    if (child && child.exitCode === null && child.signalCode === null) await once(child, 'close');
    return { exitCode: child?.exitCode ?? null, out: linesOf(this.#out), err: linesOf(this.#err) };
  }

  async remove(): Promise<void> {
    await this.end();
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }

  async #until(isSo: () => boolean, what: string): Promise<void> {
    const deadline = performance.now() + readyWithinMs;
    while (!isSo()) {
      const isOver = this.#process?.exitCode !== null || performance.now() > deadline;
      if (isOver) throw new Error(`no ${what}; it said:\n${this.#out}${this.#err}`);
      await new Promise((later) => setTimeout(later, 20));
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
