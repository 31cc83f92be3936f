import type { IncomingMessage } from 'node:http';

import { capabilityStatement } from '../capability-statement.js';
import { questionOf } from '../search/question.js';
import type { Searching } from '../search/search.js';
import type { RecordStore } from '../store/record-store.js';
import { isKept } from '../store/resource-types.js';
import { Refusal, resourceAnswer, type Answer } from './answer.js';
import { readBody } from './read-body.js';

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly store: RecordStore;
  /** As it should be, or as it was told to fail. */
  readonly search: Searching;
}

const mostSearchBytes = 64_000;

/** `path`: what comes after `/fhir`. */
export async function answerFhir(source: Source, request: IncomingMessage, path: string, query: URLSearchParams): Promise<Answer> {
  const [type = '', id = '', ...rest] = path.split('/').filter(Boolean);
  const asked = `${request.method} ${shapeOf(type, id, rest)}`;

  if (asked === 'GET metadata') return resourceAnswer(capabilityStatement(source));
  if (asked === 'GET page') return resourceAnswer(source.search.next(query.get('page') ?? ''));
  if (type && !isKept(type)) throw new Refusal(404, 'not-supported', `resource type ${type.slice(0, 64)} is not known here`);
  if (asked === 'GET type') return resourceAnswer(source.search.ask(questionOf(type, query)));
  if (asked === 'POST search') return resourceAnswer(source.search.ask(questionOf(type, await formOf(request, query))));
  if (asked === 'GET record') return resourceAnswer(recordIn(source.store, `${type}/${id}`));
  throw new Refusal(405, 'not-supported', 'only metadata, search and read are known here');
}

function shapeOf(type: string, id: string, rest: readonly string[]): string {
  if (rest.length > 0) return 'deeper';
  if (type === '') return 'page';
  if (type === 'metadata' && id === '') return 'metadata';
  if (id === '_search') return 'search';
  return id === '' ? 'type' : 'record';
}

async function formOf(request: IncomingMessage, query: URLSearchParams): Promise<URLSearchParams> {
  const contentType = request.headers['content-type'] ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(contentType)) {
    throw new Refusal(415, 'not-supported', 'a search by POST is a form: application/x-www-form-urlencoded');
  }
  return new URLSearchParams([...query, ...new URLSearchParams(await readBody(request, mostSearchBytes))]);
}

function recordIn(store: RecordStore, name: string): object {
  return store.get(name) ?? notThere();
}

function notThere(): never {
  throw new Refusal(404, 'not-found', 'there is no such resource');
}
