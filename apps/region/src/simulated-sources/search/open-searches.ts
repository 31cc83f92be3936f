import { randomUUID } from 'node:crypto';

import type { Found } from './found.js';
import type { Include } from './includes.js';

/** What is left of an answer: the matches as they were when it was asked. */
export interface OpenSearch extends Found {
  readonly from: number;
  readonly count: number;
  readonly includes: readonly Include[];
}

const mostKept = 2_000;

/** Behind the `next` links. A token says nothing about who was asked for, and is forgotten when many came after it. */
export class OpenSearches {
  readonly #kept = new Map<string, OpenSearch>();

  keep(search: OpenSearch): string {
    const token = randomUUID();
    this.#kept.set(token, search);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest) this.#kept.delete(oldest);
    return token;
  }

  get = (token: string): OpenSearch | undefined => this.#kept.get(token);
}
