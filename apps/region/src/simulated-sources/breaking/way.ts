import type { ServerResponse } from 'node:http';

import type { Answer } from '../http/answer.js';
import type { Search, Searching } from '../search/search.js';

/** What whoever broke it said, as long as it lasts. */
export interface Broken {
  readonly lateMs: number;
  /** Where a redirect leads; null: to the source itself. */
  readonly port: number | null;
  readonly mended: AbortSignal;
}

/** One way to fail: another answer to a question, or another way to send the answer. */
export interface Way {
  readonly searching?: (search: Search) => Searching;
  readonly send?: (answer: Answer, response: ServerResponse, broken: Broken) => Promise<void> | void;
}
