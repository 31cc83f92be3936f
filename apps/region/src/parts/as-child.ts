import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { atMost } from '../disk/pause.js';
import type { Part, RunningPart } from './part.js';

const stopsWithinMs = 3_500;

/**
 * In a process group of its own, so that Ctrl-C reaches only the region, which stops its children in order.
 * When the region is gone, however it went, the channel between them closes and the child ends.
 */
export async function startAsChild({ name, port, program, environment, log }: Part): Promise<RunningPart> {
  const output = openSync(log, 'w', 0o600);
  const child = fork(fileURLToPath(program.entry), [], {
    env: { ...environment },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const ended = once(child, 'exit').then(([code, signal]) => (signal === null ? `exit code ${String(code)}` : String(signal)));
  await once(child, 'spawn');
  return { name, pid: child.pid ?? 0, port, ended, stop: () => stop(child, ended) };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  await atMost(stopsWithinMs, ended);
  child.kill('SIGKILL');
  await ended;
}
