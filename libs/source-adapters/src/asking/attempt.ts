import { performance } from 'node:perf_hooks';
import type { SourceReport } from '#libs/medication-overview';
import type { OnBytes } from '../http/bounded-http.js';
import { bytesOfThisProcess } from '../http/bytes-in-flight.js';
import { FetchFailed } from '../http/fetch-failed.js';
import type { Limits } from '../http/limits.js';
import type { Shown } from '../resilience/breaker.js';

/** Where this process itself had no time for more, an answer may have lain there unread. */
const tooBusyToTell = 0.8;

/** One question while its source is asked: how long, at what cost, and what its end shows of the source. */
export class Attempt {
  readonly ends: AbortSignal;
  readonly #startedAt = performance.now();
  readonly #loopAtStart = performance.eventLoopUtilization();
  readonly #deadline: AbortSignal;
  readonly #over = new AbortController();
  #waitedForUs = false;

  constructor(private readonly limits: Limits, nobodyWaits: AbortSignal) {
    this.#deadline = AbortSignal.timeout(limits.deadlineMs);
    this.ends = AbortSignal.any([this.#deadline, this.#over.signal, nobodyWaits]);
  }

  get ageMs(): number {
    return Math.round(performance.now() - this.#startedAt);
  }

  /** A bound of its own on all bytes together, beside that of the process. */
  counted(): OnBytes {
    let bytes = 0;
    return async (count) => {
      bytes += count;
      if (bytes > this.limits.maxBytes) throw new FetchFailed('too-large');
      if (await bytesOfThisProcess.take(this, count, this.ends)) this.#waitedForUs = true;
      this.ends.throwIfAborted();
    };
  }

  giveUp = (): void => this.#over.abort();
  close = (): void => bytesOfThisProcess.release(this);

  /** Gone is a source that did not answer in all the time it had; one that answers badly is there. */
  shownBy({ reason }: SourceReport): Shown {
    if (reason !== 'late') return reason === 'down' ? 'source-is-gone' : 'source-answers';
    return this.#deadline.aborted && !this.#wasHeldUpByUs() ? 'source-is-gone' : 'nothing';
  }

  #wasHeldUpByUs = (): boolean => this.#waitedForUs || performance.eventLoopUtilization(this.#loopAtStart).utilization > tooBusyToTell;
}
