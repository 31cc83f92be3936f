import type { ServerResponse } from 'node:http';

import type { Answer } from '../http/answer.js';
import { write } from '../http/write.js';
import type { Search, Searching } from '../search/search.js';
import type { Order } from './order.js';
import type { Broken, Way } from './way.js';
import { wayOf, type WayName } from './ways.js';

/** How the source fails for those who ask it; it is broken and mended by hand, and in one way at a time. */
export class Breakage {
  #now: { readonly way: Way; readonly broken: Broken; readonly end: () => void } | null = null;

  breakSo({ how, lateMs, port }: Order): { readonly how: WayName; readonly state?: 'down' } {
    this.mend();
    const ending = new AbortController();
    this.#now = { way: wayOf(how), broken: { lateMs, port, mended: ending.signal }, end: () => ending.abort() };
    return { how, ...(how === 'down' && { state: how }) };
  }

  /** Also ends what is still being sent, and lets go who is kept waiting. */
  mend(): void {
    this.#now?.end();
    this.#now = null;
  }

  searching = (search: Search): Searching => this.#now?.way.searching?.(search) ?? search;

  async send(answer: Answer, response: ServerResponse): Promise<void> {
    if (this.#now?.way.send) await this.#now.way.send(answer, response, this.#now.broken);
    else write(response, answer);
  }
}
