import { randomUUID } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import supertest, { type Response } from 'supertest';
import { epd, his } from './a-region.js';
import { issuer, type KeyFolder, type SystemKey } from './a-key-folder.js';

export const nowSeconds = (): number => Math.floor(Date.now() / 1_000);

const iuaOf: Readonly<Record<string, object>> = {
  [epd]: { subject_organization_id: '00000001', subject_team: 'fact-noord', person_id: 'dr-bos', subject_role: 'psychiater', purpose_of_use: 'TREAT' },
  [his]: { subject_organization_id: '00000002', subject_team: 'praktijk-stadspoort', person_id: 'dr-smit', subject_role: 'huisarts', purpose_of_use: 'TREAT' },
};

export interface AssertionChange {
  readonly claims?: Record<string, unknown>;
  readonly iua?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
  readonly key?: SystemKey;
}

/** A right assertion of a system; a test names what is different. */
export async function anAssertion(keys: KeyFolder, system: string, { claims = {}, iua = {}, header = {}, key }: AssertionChange = {}): Promise<string> {
  const signing = key ?? keyOf(keys, system);
  const payload = {
    iss: system, sub: system, aud: `${issuer}/token`, jti: randomUUID(), exp: nowSeconds() + 60,
    extensions: { ihe_iua: { ...iuaOf[system], ...iua } },
    ...claims,
  };
  return new SignJWT(withoutUndefined(payload) as JWTPayload)
    .setProtectedHeader({ alg: signing.alg, kid: signing.kid, typ: 'JWT', ...header })
    .sign(signing.privateKey);
}

function keyOf({ systems }: KeyFolder, system: string): SystemKey {
  const key = systems[system];
  if (!key) throw new Error(`no test key for ${system}`);
  return key;
}

const withoutUndefined = (object: object): object => JSON.parse(JSON.stringify(object)) as object;

export const tokenForm = (assertion: string, more: Record<string, string> = {}): Record<string, string> => ({
  grant_type: 'client_credentials',
  scope: 'system/MedicationRequest.rs',
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: assertion,
  ...more,
});

export const askForToken = async (url: string, assertion: string, more: Record<string, string> = {}): Promise<Response> =>
  supertest(url).post('/oauth/token').type('form').send(tokenForm(assertion, more));
