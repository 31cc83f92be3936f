import { setTimeout as pause } from 'node:timers/promises';
import { FetchFailed } from '../http/fetch-failed.js';

const pauseMs = 100;

/**
 * For reads only. One retry, when the source could not be reached or said that it is away for a moment; never after a
 * byte of an answer was used, and never past the deadline that `signal` is.
 */
export async function onceMore<Answer>(read: () => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FetchFailed && error.isWorthOneRetry) || signal.aborted) throw error;
    await pause(pauseMs, undefined, { signal }).catch(() => Promise.reject(new FetchFailed('late')));
    return read();
  }
}
