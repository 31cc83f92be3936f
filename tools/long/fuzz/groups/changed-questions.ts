import { questions, requestOf, type QuestionName } from '../asking/questions.js';
import type { Chance } from '../requests/chance.js';
import type { Hostile, HostileMeans } from '../requests/hostile-request.js';
import type { RawRequest } from '../requests/raw-http.js';

const names = Object.keys(questions) as QuestionName[];

export interface Asked {
  readonly question: QuestionName;
  readonly request: RawRequest;
}

/** A right question. */
export const anyQuestion = ({ oneOf }: Chance, means: HostileMeans): Asked => {
  const question = oneOf(names);
  return { question, request: requestOf(question, means) };
};

/** The same with a change, and how that must end. */
export const changed = ({ question, request }: Asked, what: string, change: Partial<RawRequest>, ends: Hostile['ends'] = 'refused'): Hostile => ({
  what: `${question}: ${what}`, target: questions[question].target, request: { ...request, ...change }, ends, question,
});

export const more = ({ request }: Asked, ...headers: readonly (readonly [string, string])[]): Partial<RawRequest> => ({ headers: [...request.headers, ...headers] });
export const without = ({ request }: Asked, name: string): RawRequest['headers'] => request.headers.filter(([other]) => other !== name);
