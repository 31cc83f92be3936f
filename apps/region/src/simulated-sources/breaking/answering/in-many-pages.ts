import type { Search, Searching } from '../../search/search.js';
import { nameOf, withIdentifiers, type StoredRecord } from '../../store/record.js';
import { clientElementOf } from '../../store/resource-types.js';

const extra = 5_000;
const pages = 50;
const extraName = /\.extra-(\d+)$/;

/** A very long history, all of it right: thousands of records more about the same client, each with ids of its own. */
export const inManyPages = (search: Search): Searching => ({
  ask: (question) => {
    const { names, get } = search.find(question);
    const example = clientElementOf(question.type) === null ? undefined : get(names[0] ?? '');
    if (!example) return search.ask(question);
    const all = [...names, ...Array.from({ length: extra }, (_, index) => nameOf(copyOf(example, index + 1)))];
    return search.ask({ ...question, count: Math.ceil(all.length / pages) }, { names: all, get: (name) => extraCopy(example, name) ?? get(name) });
  },
  next: (token) => search.next(token),
});

/** Made when its page is asked for: a kept search holds names only. */
function extraCopy(example: StoredRecord, name: string): StoredRecord | null {
  const [, nr] = extraName.exec(name) ?? [];
  return nr === undefined ? null : copyOf(example, Number(nr));
}

const copyOf = (record: StoredRecord, nr: number): StoredRecord =>
  withIdentifiers({ ...record, id: `${record.id.slice(0, 50)}.extra-${nr}` }, (value) => `${value}.extra-${nr}`);
