import supertest, { type Response } from 'supertest';
import type { KeyFolder } from './a-key-folder.js';
import { desk, mijn } from './a-region.js';
import { anAssertion, askForToken } from './assertions.js';

const iuaOf: Readonly<Record<string, Record<string, unknown>>> = {
  [mijn]: { subject_organization_id: '90000003', person_id: 'erik', subject_role: 'client' },
  [desk]: { subject_organization_id: '90000002', person_id: 'mw-jansen', subject_role: 'operator' },
};

/** Sends FHIR as a system does: with a token of its own. */
export async function sendAs(url: string, keys: KeyFolder, system: string, { path, scope, body }: { path: string; scope: string; body: object }): Promise<Response> {
  const assertion = await anAssertion(keys, system, { iua: iuaOf[system] ?? {} });
  const { body: token } = await askForToken(url, assertion, { scope });
  return supertest(url).post(`/fhir/${path}`).set('authorization', `Bearer ${token.access_token}`).type('application/fhir+json').send(JSON.stringify(body));
}
