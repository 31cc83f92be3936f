import type { Found } from '../../search/found.js';
import type { Question } from '../../search/question.js';
import type { Search, Searching } from '../../search/search.js';
import { bsnSystem } from '../../store/client-of.js';
import { nameOf, withIdentifiers, type StoredRecord } from '../../store/record.js';
import { clientElementOf } from '../../store/resource-types.js';

/** Passes the 11-proef, and is nobody's. */
export const bsnOfSomebodyElse = '999990019';

const mark = 'somebody-else-';
const somebodyElse: StoredRecord = {
  resourceType: 'Patient',
  id: 'somebody-else',
  identifier: [{ system: bsnSystem, value: bsnOfSomebodyElse }],
  name: [{ use: 'official', text: 'Mies Vreemdeling', family: 'Vreemdeling', given: ['Mies'] }],
  gender: 'female',
  birthDate: '1955-05-05',
};
const theirName = nameOf(somebodyElse);

/** The same question, well answered about another client: their Patient and their records. */
export const aboutSomebodyElse = (search: Search): Searching => ({
  ask: (question) => {
    if (question.type === 'Patient') return search.ask(question, { names: [theirName], get: () => somebodyElse });
    const element = clientElementOf(question.type);
    return element === null ? search.ask(question) : search.ask(withTheClient(question), theirs(search.find(question), question.type, element));
  },
  next: (token) => search.next(token),
});

const withTheClient = (question: Question): Question =>
  ({ ...question, includes: [...question.includes, { type: question.type, parameter: 'patient', target: null, iterates: false }] });

/** Where the source has nothing about the one who was asked for, one bare record stands for what the other has. */
function theirs({ names, get }: Found, type: string, element: string): Found {
  const own = names.flatMap((name) => get(name) ?? []);
  const records = (own.length > 0 ? own : [{ resourceType: type, id: '1' }]).map((record) => asTheirs(record, element));
  const byName = new Map([somebodyElse, ...records].map((record) => [nameOf(record), record]));
  return { names: records.map(nameOf), get: (name) => byName.get(name) ?? get(name) };
}

const asTheirs = (record: StoredRecord, element: string): StoredRecord => {
  const client = { reference: theirName, type: 'Patient', display: 'Patient, Mies Vreemdeling' };
  return withIdentifiers({ ...record, id: `${mark}${record.id}`.slice(0, 64), [element]: client }, (value) => `${mark}${value}`);
};
