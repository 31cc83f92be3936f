import { readFileSync, statSync } from 'node:fs';
import type { Clock } from '#libs/kernel';

export const systemClock: Clock = { now: () => new Date() };

/** Demonstration only: the system clock plus the offset in a file, so that every process moves at once. */
export function shiftedClock(file: string): Clock {
  let readAt = -1;
  let offsetMs = 0;
  return {
    now: () => {
      const changedAt = statSync(file).mtimeMs;
      if (changedAt !== readAt) [offsetMs, readAt] = [offsetIn(file), changedAt];
      return new Date(Date.now() + offsetMs);
    },
  };
}

function offsetIn(file: string): number {
  const { offsetMs } = JSON.parse(readFileSync(file, 'utf8')) as { offsetMs?: unknown };
  if (typeof offsetMs !== 'number') throw new Error(`${file}: no offsetMs`);
  return offsetMs;
}
