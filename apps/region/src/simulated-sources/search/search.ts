import { Refusal } from '../http/answer.js';
import { nameOf, type StoredRecord } from '../store/record.js';
import type { RecordStore } from '../store/record-store.js';
import type { Found } from './found.js';
import { includedWith } from './includes.js';
import { matchesOf } from './matches.js';
import { OpenSearches, type OpenSearch } from './open-searches.js';
import type { Question } from './question.js';

export interface Searchset {
  readonly resourceType: 'Bundle';
  readonly type: 'searchset';
  readonly total: number;
  readonly link: readonly { readonly relation: string; readonly url: string }[];
  readonly entry?: readonly object[];
}

export interface Searching {
  ask(question: Question): Searchset;
  next(token: string): Searchset;
}

/** Answers questions as searchset Bundles: matches in pages, and with each page what its matches refer to. */
export class Search implements Searching {
  readonly #open = new OpenSearches();

  constructor(
    private readonly store: RecordStore,
    private readonly baseUrl: () => string,
  ) {}

  find = (question: Question): Found => ({ names: matchesOf(question, this.store).map(nameOf), get: this.store.get });

  /** `found`: what the answer is to be made of, where that is not what the source has. */
  ask(question: Question, found: Found = this.find(question)): Searchset {
    return this.#page({ ...found, from: 0, count: question.count, includes: question.includes });
  }

  next(token: string): Searchset {
    const search = this.#open.get(token);
    if (!search) throw new Refusal(410, 'expired', 'this page is no longer there: search again');
    return this.#page(search);
  }

  pageUrl = (token: string): string => `${this.baseUrl()}?page=${token}`;

  #page(search: OpenSearch): Searchset {
    const { names, get, from, count, includes } = search;
    const until = from + count;
    const matches = names.slice(from, until).flatMap((name) => get(name) ?? []);
    const hasMore = count > 0 && until < names.length;
    const link = hasMore ? [{ relation: 'next', url: this.pageUrl(this.#open.keep({ ...search, from: until })) }] : [];
    const entry = [...this.#entries(matches, 'match'), ...this.#entries(includedWith(matches, includes, get), 'include')];
    return { resourceType: 'Bundle', type: 'searchset', total: names.length, link, ...(entry.length > 0 && { entry }) };
  }

  #entries = (records: readonly StoredRecord[], mode: 'match' | 'include'): object[] =>
    records.map((resource) => ({ fullUrl: `${this.baseUrl()}/${nameOf(resource)}`, resource, search: { mode } }));
}
