import { linkSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from '../cannot-start.js';
import { isAlive, startedAt } from '../disk/processes.js';
import { readTextIfThere } from '../disk/read-text.js';
import { removeStaleLock } from './remove-stale-lock.js';

export interface DataFolderLock {
  /** An earlier region was killed: parts of it may still be ending. */
  readonly wasStale: boolean;
  release(): void;
}

/** One region per data folder. What a process left behind that is no longer there does not count. */
export function lockDataFolder(folder: string): DataFolderLock {
  const lock = join(folder, 'region.lock');
  const ours = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) });
  const release = (): void => releaseIfOurs(lock, ours);
  if (claim(lock, ours)) return { release, wasStale: false };

  const found = readTextIfThere(lock);
  if (holderIn(found) === null && found !== null) removeStaleLock(lock, found);
  if (claim(lock, ours)) return { release, wasStale: true };
  throw inUse(folder, holderIn(readTextIfThere(lock)));
}

/** Linking a finished file: the lock is never there without its holder in it. */
function claim(lock: string, holder: string): boolean {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, holder, { mode: 0o600 });
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The process that holds the lock, null when it is gone. */
function holderIn(text: string | null): number | null {
  try {
    const holder = JSON.parse(text ?? '') as { pid: number; startedAt: string };
    const isTheSame = isAlive(holder.pid) && startedAt(holder.pid) === holder.startedAt;
    return isTheSame ? holder.pid : null;
  } catch {
    return null;
  }
}

function releaseIfOurs(lock: string, ours: string): void {
  if (readTextIfThere(lock) === ours) rmSync(lock, { force: true });
}

const inUse = (folder: string, pid: number | null): CannotStart =>
  new CannotStart(
    `A region already runs on ${folder} (process ${pid ?? 'unknown'}): stop it, or start this one with --data FOLDER --port-base PORT.`,
  );
