import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

import type { Account } from '../binaries/account.js';
import { atMost } from '../../disk/pause.js';
import { leash } from './leash.js';
import { serverOptions, type ServerSettings } from './settings.js';

export interface ServerProgram {
  readonly binaries: string;
  readonly cluster: string;
  readonly account: Account | null;
  readonly log: string;
}

export interface RunningServer {
  readonly pid: number;
  readonly hasEnded: () => boolean;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** In a process group of its own: Ctrl-C reaches the region, which stops the server last. */
export async function runServer(program: ServerProgram, settings: ServerSettings): Promise<RunningServer> {
  const log = openSync(program.log, 'a', 0o600);
  const child = spawn(join(program.binaries, 'bin', 'postgres'), ['-D', program.cluster, ...serverOptions(settings)], {
    ...program.account,
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await once(child, 'spawn');
  return running(child, child.pid ?? 0, program.account);
}

function running(child: ChildProcess, pid: number, account: Account | null): RunningServer {
  const letGo = leash(pid, account);
  const ended = once(child, 'exit').then(([code, signal]) => {
    letGo();
    return signal === null ? `exit code ${String(code)}` : String(signal);
  });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return { pid, hasEnded, ended, stop: () => stop(child, hasEnded, ended) };
}

/** SIGINT: the fast shutdown, SIGQUIT: the immediate one, which the next start repairs. */
async function stop(child: ChildProcess, hasEnded: () => boolean, ended: Promise<string>): Promise<void> {
  for (const [signal, withinMs] of [['SIGINT', 2_500], ['SIGQUIT', 1_000], ['SIGKILL', 1_000]] as const) {
    if (hasEnded()) return;
    child.kill(signal);
    await atMost(withinMs, ended);
  }
}
