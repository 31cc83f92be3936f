import type { Search, Searching } from '../../search/search.js';
import { listOf, type Identifier, type StoredRecord } from '../../store/record.js';

const number = 20.5;

/** One record has a number where a text belongs: in its identifier, else in its status. */
export const withANumber = (search: Search): Searching => ({
  ask: (question) => {
    const { names, get } = search.find(question);
    const [first] = names;
    return search.ask(question, { names, get: (name) => (name === first ? spoilt(get(name)) : get(name)) });
  },
  next: (token) => search.next(token),
});

function spoilt(record: StoredRecord | undefined): StoredRecord | undefined {
  if (!record) return undefined;
  const [identifier, ...others] = listOf<Identifier>(record['identifier']);
  return { ...record, ...(identifier ? { identifier: [{ ...identifier, value: number }, ...others] } : { status: number }) };
}
