import { consentBody } from '../../../schakel/src/consent-form/consent-body.js';
import { aboutClient } from '../../../schakel/src/fhir/parameters.js';
import { requestOf, type QuestionName } from '../asking/questions.js';
import type { Chance } from './chance.js';
import type { Hostile, HostileMeans } from './hostile-request.js';
import { post, type Target } from './malformed-request.js';
import type { RawRequest } from './raw-http.js';

/** A request with a JSON body that would be taken as it is. */
export interface JsonRequest {
  readonly what: string;
  readonly target: Target;
  readonly content: object;
  /** null: it writes. */
  readonly question: QuestionName | null;
  readonly send: (body: string | Buffer) => RawRequest;
}

type Maker = (means: HostileMeans) => JsonRequest;

const asking = (question: QuestionName): Maker => (means) => {
  const request = requestOf(question, means);
  return { what: question, target: 'gateway', question, content: JSON.parse(String(request.body)) as object, send: (body) => ({ ...request, body }) };
};

const writing = (what: string, target: 'gateway' | 'consent', path: string, as: keyof HostileMeans['tokens'], content: (means: HostileMeans) => object): Maker => (means) => ({
  what, target, question: null, content: content(means), send: (body) => post(path, means.tokens[as], body),
});

/** Each about somebody whom the region does not know, so that whatever is kept of it shows. */
const writes: readonly Maker[] = [
  writing('a crisis card', 'gateway', '/fhir/Bundle', 'client', ({ documents, stranger }) => documents.card(stranger())),
  writing('a handover', 'gateway', '/fhir', 'fact', ({ documents, stranger }) => documents.handover(stranger())),
  writing('a client to register', 'gateway', '/fhir/$register-client', 'operator', ({ stranger }) => aboutClient(stranger())),
  writing('a consent', 'consent', '/fhir/Consent', 'client', ({ stranger }) => consentBody('permit', stranger(), { who: 'ura:00000002', category: 'medication' }, new Date())),
  writing('a withdrawal of everything', 'consent', '/fhir/Consent/$withdraw-all', 'client', ({ stranger }) => aboutClient(stranger())),
];
const asks: readonly Maker[] = [asking('overview'), asking('card')];

export const anyJson = ({ oneOf }: Chance, means: HostileMeans): JsonRequest => oneOf([...writes, ...asks])(means);
export const anyAsk = ({ oneOf }: Chance, means: HostileMeans): JsonRequest => oneOf(asks)(means);
export const anyDocument = ({ oneOf }: Chance, means: HostileMeans): JsonRequest => oneOf(writes.slice(0, 2))(means);
export const anyWrite = ({ oneOf }: Chance, means: HostileMeans): JsonRequest => oneOf(writes)(means);

/** What must be refused whatever it is put in. */
export const refused = ({ what, target, send }: JsonRequest, how: string, body: string | Buffer): Hostile => ({ what: `${what}: ${how}`, target, request: send(body) });
