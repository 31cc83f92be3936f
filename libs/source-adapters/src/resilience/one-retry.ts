import { ConstantBackoff, handleType, retry } from 'cockatiel';
import { FetchFailed } from '../http/fetch-failed.js';

const pauseMs = 100;

/**
 * For reads only. One retry, when the source could not be reached or said that it is away for a moment; never after a
 * byte of an answer was used, and none is sent past the deadline that its signal is.
 */
export const oneRetry = retry(handleType(FetchFailed, ({ isWorthOneRetry }) => isWorthOneRetry), { maxAttempts: 1, backoff: new ConstantBackoff(pauseMs) });
