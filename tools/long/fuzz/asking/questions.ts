import { aboutClient, searchAbout } from '../../../schakel/src/fhir/parameters.js';
import type { RawRequest } from '../requests/raw-http.js';

export type QuestionName = 'overview' | 'card' | 'handovers' | 'consents';

/** Of whoever asks: about whom, as of when, and the token of each requester. */
export interface AskingMeans {
  readonly bsn: string;
  readonly moment: string;
  readonly tokens: Readonly<Record<'huisarts' | 'crisis' | 'client', string>>;
}

export interface Question {
  readonly target: 'gateway' | 'consent';
  readonly as: keyof AskingMeans['tokens'];
  readonly path: string;
  readonly accept: string;
  readonly contentType: string;
  readonly body: (means: Pick<AskingMeans, 'bsn' | 'moment'>) => string;
}

const json = 'application/fhir+json';
const form = 'application/x-www-form-urlencoded';
const overviewJson = 'application/vnd.regioschakel.overview+json';

/** Right questions, each with an answer that stays the same as long as nobody changes anything. */
export const questions: Readonly<Record<QuestionName, Question>> = {
  overview: { target: 'gateway', as: 'huisarts', path: '/fhir/$medication-overview', accept: overviewJson, contentType: json, body: ({ bsn, moment }) => JSON.stringify(aboutClient(bsn, { name: 'moment', valueDateTime: moment })) },
  card: { target: 'gateway', as: 'crisis', path: '/fhir/$crisis-card', accept: json, contentType: json, body: ({ bsn }) => JSON.stringify(aboutClient(bsn)) },
  handovers: { target: 'gateway', as: 'huisarts', path: '/fhir/Task/_search', accept: json, contentType: form, body: ({ bsn }) => searchAbout(bsn) },
  consents: { target: 'consent', as: 'client', path: '/fhir/Consent/_search', accept: json, contentType: form, body: ({ bsn }) => searchAbout(bsn) },
};

export const questionNames = Object.keys(questions) as readonly QuestionName[];

/** As it is sent; headers and body may be replaced. */
export function requestOf(name: QuestionName, means: AskingMeans, body: string | Buffer = questions[name].body(means)): RawRequest {
  const { as, path, accept, contentType } = questions[name];
  return { method: 'POST', path, headers: [['Content-Type', contentType], ['Accept', accept], ['Authorization', `Bearer ${means.tokens[as]}`]], body };
}
