import { spawn, type ChildProcess } from 'node:child_process';

import type { Account } from '../binaries/account.js';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs a program and collects what it says. Called off, it is killed with all it started, and awaited. */
export function runToEnd(program: string, options: readonly string[], account: Account | null, signal: AbortSignal): Promise<Ended> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const environment = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
    const child = spawn(program, options, { ...account, env: environment, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    const callOff = (): void => killGroupOf(child);

    signal.addEventListener('abort', callOff, { once: true });
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => said.push(bytes));
    child.on('error', reject);
    child.on('close', (code) => {
      signal.removeEventListener('abort', callOff);
      resolve({ code, output: Buffer.concat(said).toString() });
    });
  });
}

/** It leads a group of its own (`detached`). */
function killGroupOf({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
