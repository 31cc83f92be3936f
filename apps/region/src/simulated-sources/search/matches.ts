import { clientNameOf } from '../store/client-of.js';
import { listOf, nameOf, type Identifier, type StoredRecord } from '../store/record.js';
import type { RecordStore } from '../store/record-store.js';
import { conceptPathsOf, valuesAt } from './concept-paths.js';
import type { Criterion, Question } from './question.js';
import { matchesConcept, matchesIdentifier, tokensIn } from './token.js';

type Test = (record: StoredRecord) => boolean;

/** Each criterion must hold; within one, values between commas are alternatives. */
export function matchesOf({ type, criteria }: Question, store: RecordStore): StoredRecord[] {
  const clients = criteria.filter(isAboutClient).map((criterion) => clientsMeant(criterion, store));
  const [first, ...others] = clients;
  const candidates = first ? store.ofClients(first) : store.ofType(type);
  const tests: Test[] = [
    (record) => record.resourceType === type,
    ...others.map((names): Test => (record) => names.includes(clientNameOf(record) ?? '')),
    ...criteria.filter((criterion) => !isAboutClient(criterion)).map(testOf),
  ];
  return candidates.filter((record) => tests.every((holds) => holds(record)));
}

const isAboutClient = ({ parameter }: Criterion): boolean => ['patient', 'subject', 'patient.identifier'].includes(parameter);

/** `Patient/id` of all who are meant: by id, or by an identifier of the Patient. */
function clientsMeant({ parameter, value }: Criterion, store: RecordStore): string[] {
  if (parameter !== 'patient.identifier') return value.split(',').map((name) => (name.includes('/') ? name : `Patient/${name}`));
  const tokens = tokensIn(value);
  const isMeant: Test = (patient) => matchesIdentifier(tokens, listOf<Identifier>(patient['identifier']));
  return store.ofType('Patient').filter(isMeant).map(nameOf);
}

function testOf({ parameter, value }: Criterion): Test {
  const tokens = tokensIn(value);
  switch (parameter) {
    case '_id':
      return ({ id }) => value.split(',').includes(id);
    case 'identifier':
      return (record) => matchesIdentifier(tokens, listOf<Identifier>(record['identifier']));
    default:
      return (record) => (conceptPathsOf(record.resourceType)[parameter] ?? []).some((path) => matchesConcept(tokens, valuesAt(record, path)));
  }
}
