import { FetchFailed } from '../http/fetch-failed.js';
import type { Asking } from './asking.js';
import type { Question } from './question.js';

/** A source that refuses to send something along is asked once more without it: the records are worth more than who wrote them. */
export async function firstPage({ resourceType, searchParams, plainer }: Question, { client }: Pick<Asking, 'client'>): Promise<unknown> {
  const ask = (params: Question['searchParams']) => client.resourceSearch({ resourceType, searchParams: params, options: { postSearch: true } });
  try {
    return await ask(searchParams);
  } catch (error) {
    if (!plainer || !(error instanceof FetchFailed && error.refusal)) throw error;
    return ask(plainer);
  }
}
