import type { BreakerLimits } from '../resilience/breaker.js';

/** What one source may cost at most for one question, and when it is left in peace. */
export interface Limits extends BreakerLimits {
  /** For the whole answer, all pages together. National service level: 4 s. */
  readonly deadlineMs: number;
  readonly maxBytesPerPage: number;
  readonly maxBytes: number;
  readonly maxPagesPerSearch: number;
  readonly maxEntries: number;
  /** How many questions, each about one client, a source is asked at once; the others wait in their order. */
  readonly questionsAtOnce: number;
}

/** So many searches has a question: a connection for each, else they wait for each other where nobody sees it. */
export const searchesAtOnce = 7;

const mebibyte = 1_048_576;

export const usualLimits: Limits = {
  deadlineMs: 4_000,
  maxBytesPerPage: 8 * mebibyte,
  maxBytes: 32 * mebibyte,
  maxPagesPerSearch: 100,
  maxEntries: 20_000,
  questionsAtOnce: 8,
  breakAfterFailures: 5,
  halfOpenAfterMs: 2_000,
};
