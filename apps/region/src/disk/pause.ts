import { setTimeout as sleep } from 'node:timers/promises';

/** Looks every so often until it is so; false when it is not so in time. */
export async function untilSo(isSo: () => boolean, withinMs: number, everyMs = 25): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!isSo()) {
    if (performance.now() > deadline) return false;
    await sleep(everyMs);
  }
  return true;
}

/** Waits for `work`, but never longer than this. */
export async function atMost(withinMs: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  await Promise.race([work, sleep(withinMs, undefined, { signal: over.signal })]).finally(() => over.abort());
}
