import { createHash } from 'node:crypto';
import { linkSync, rmSync, statSync } from 'node:fs';

import { readTextIfThere } from '../disk/read-text.js';

const takesAtMostMs = 10_000;

/**
 * Of all who found this same stale lock one removes it: the one who may link it under the name of what was
 * in it. Between looking and removing, the lock can thus not have become that of another.
 */
export function removeStaleLock(lock: string, found: string): void {
  const turn = `${lock}.${createHash('sha256').update(found).digest('hex').slice(0, 16)}`;
  if (isLeftBehind(turn)) rmSync(turn, { force: true });
  if (!taken(lock, turn)) return;

  if (readTextIfThere(turn) === found) rmSync(lock, { force: true });
  rmSync(turn, { force: true });
}

function taken(lock: string, turn: string): boolean {
  try {
    linkSync(lock, turn);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function isLeftBehind(turn: string): boolean {
  const found = statSync(turn, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.ctimeMs > takesAtMostMs;
}
