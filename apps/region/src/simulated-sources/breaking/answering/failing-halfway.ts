import { randomUUID } from 'node:crypto';

import { Refusal } from '../../http/answer.js';
import type { Search, Searching } from '../../search/search.js';

/** A good first page that says there is another, which never comes. */
export const failingHalfway = (search: Search): Searching => ({
  ask: (question) => ({ ...search.ask(question), link: [{ relation: 'next', url: search.pageUrl(randomUUID()) }] }),
  next: () => {
    throw new Refusal(500, 'exception', 'the rest cannot be read now');
  },
});
