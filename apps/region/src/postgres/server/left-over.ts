import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from '../../cannot-start.js';
import { untilSo } from '../../disk/pause.js';
import { commandOf, isAlive } from '../../disk/processes.js';
import { readTextIfThere } from '../../disk/read-text.js';

/** A server that outlived a killed region is stopped; the note of one that is gone does not stand in the way. */
export async function clearLeftOver(cluster: string): Promise<void> {
  const note = join(cluster, 'postmaster.pid');
  const text = readTextIfThere(note);
  if (text === null) return;

  const pid = Number.parseInt(text, 10);
  if (Number.isInteger(pid) && isAlive(pid) && commandOf(pid).includes(cluster)) return stop(pid, cluster);
  rmSync(note, { force: true });
}

async function stop(pid: number, cluster: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal, cluster);
    if (await untilSo(() => !isAlive(pid), 3_000)) return;
  }
}

function send(pid: number, signal: NodeJS.Signals, cluster: string): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return;
    throw new CannotStart(`The database in ${cluster} is served by process ${pid} of another account: stop that one first.`);
  }
}
