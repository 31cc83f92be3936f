import { Refusal } from '../http/answer.js';
import { nameOf, type StoredRecord } from '../store/record.js';
import type { RecordStore } from '../store/record-store.js';
import { includedWith } from './includes.js';
import { matchesOf } from './matches.js';
import { OpenSearches, type OpenSearch } from './open-searches.js';
import type { Question } from './question.js';

/** Answers questions as searchset Bundles: matches in pages, and with each page what its matches refer to. */
export class Search {
  readonly #open = new OpenSearches();

  constructor(
    private readonly store: RecordStore,
    private readonly baseUrl: () => string,
  ) {}

  ask(question: Question): object {
    const names = matchesOf(question, this.store).map(nameOf);
    return this.#page({ names, from: 0, count: question.count, includes: question.includes });
  }

  next(token: string): object {
    const search = this.#open.get(token);
    if (!search) throw new Refusal(410, 'expired', 'this page is no longer there: search again');
    return this.#page(search);
  }

  #page({ names, from, count, includes }: OpenSearch): object {
    const until = from + count;
    const matches = names.slice(from, until).flatMap((name) => this.store.get(name) ?? []);
    const hasMore = count > 0 && until < names.length;
    const next = hasMore ? [{ relation: 'next', url: `${this.baseUrl()}?page=${this.#open.keep({ names, from: until, count, includes })}` }] : [];
    const entry = [...this.#entries(matches, 'match'), ...this.#entries(includedWith(matches, includes, this.store), 'include')];
    return { resourceType: 'Bundle', type: 'searchset', total: names.length, link: next, ...(entry.length > 0 && { entry }) };
  }

  #entries = (records: readonly StoredRecord[], mode: 'match' | 'include'): object[] =>
    records.map((resource) => ({ fullUrl: `${this.baseUrl()}/${nameOf(resource)}`, resource, search: { mode } }));
}
