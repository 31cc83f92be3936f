import { exportJWK, generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import type { Response } from 'supertest';
import { issuer, type SystemKey } from './support/a-key-folder.js';
import { epd, his, mijn } from './support/a-region.js';
import { anAssertion, askForToken, nowSeconds, type AssertionChange } from './support/assertions.js';
import { aTokenServer, type TokenServer } from './support/a-token-server.js';

let gateway: TokenServer;
let stranger: { readonly key: SystemKey; readonly jwk: object };

beforeAll(async () => {
  gateway = await aTokenServer();
  const pair = await generateKeyPair('ES384', { extractable: true });
  stranger = { key: { alg: 'ES384', kid: `${epd}-1`, privateKey: pair.privateKey, privateJwk: {} }, jwk: await exportJWK(pair.publicKey) };
});

afterAll(() => gateway?.stop());

const ask = async (change: AssertionChange, more: Record<string, string> = {}): Promise<Response> => askForToken(gateway.url, await anAssertion(gateway.keys, epd, change), more);
/** Another algorithm over the right claims, signed with whatever key that algorithm takes. */
async function signedBy(alg: string, key: CryptoKey | Uint8Array, header: object = {}): Promise<Response> {
  const claims = { iss: epd, sub: epd, aud: `${issuer}/token`, jti: `${alg}-${Math.random()}`, exp: nowSeconds() + 60 };
  return askForToken(gateway.url, await new SignJWT(claims).setProtectedHeader({ alg, kid: `${epd}-1`, ...header }).sign(key));
}

/** The registered RSA key of a system, used with another algorithm than RS384. */
async function signedByOwnKey(alg: string): Promise<Response> {
  const privateKey = (await importJWK({ ...gateway.keys.systems[his]?.privateJwk }, alg)) as CryptoKey;
  const key = { alg, kid: `${his}-1`, privateKey } as unknown as SystemKey;
  return askForToken(gateway.url, await anAssertion(gateway.keys, his, { key }));
}

describe('an assertion that does not prove who the system is', () => {
  it.each<[string, () => Promise<Response>]>([
    ['is signed by somebody else', () => ask({ key: stranger.key })],
    ['brings its own key', () => ask({ key: stranger.key, header: { jwk: stranger.jwk } })],
    ['brings a key beside its right one', () => ask({ header: { jwk: stranger.jwk } })],
    ['says where to fetch its key', () => ask({ key: stranger.key, header: { jku: 'http://127.0.0.1:9/keys' } })],
    ['says so beside its right key', () => ask({ header: { jku: 'http://127.0.0.1:9/keys' } })],
    ['brings a certificate', () => ask({ header: { x5c: ['MIIB'] } })],
    ['names a file as its key', () => ask({ header: { kid: '../../../../dev/null' } })],
    ['names its key in SQL', () => ask({ header: { kid: "x' union select 'k" } })],
    ['names the key of another system', () => ask({ header: { kid: `${his}-1` } })],
    ['is of another type', () => ask({ header: { typ: 'at+jwt' } })],
    ['is an access token', async () => {
      const { body } = await ask({});
      return askForToken(gateway.url, body.access_token);
    }],
    ['speaks as another system', () => ask({ claims: { sub: his, iss: his } })],
    ['was made by another than it is about', () => ask({ claims: { iss: his } })],
    ['is of a system that nobody registered', () => ask({ claims: { sub: 'nobody', iss: 'nobody' } })],
    ['is not signed', () => askForToken(gateway.url, new UnsecuredJWT({ sub: epd, iss: epd, aud: issuer, jti: '1', exp: nowSeconds() + 60 }).encode())],
    ['is signed with HS256 and a guess', () => signedBy('HS256', Buffer.alloc(32, 1))],
    ['is signed with HS384 and the public key', async () => signedBy('HS384', Buffer.from(JSON.stringify(await exportJWK(stranger.key.privateKey))))],
    ['is signed with its own key, but RS256', () => signedByOwnKey('RS256')],
    ['is signed with its own key, but RS512', () => signedByOwnKey('RS512')],
    ['is signed with its own key, but PS384', () => signedByOwnKey('PS384')],
    ['is signed with ES256', async () => signedBy('ES256', (await generateKeyPair('ES256')).privateKey)],
    ['is for another server', () => ask({ claims: { aud: 'https://elsewhere.example/token' } })],
    ['is for the address it was sent to, not for the issuer', () => ask({ claims: { aud: `${gateway.url}/oauth/token` } })],
    ['is for another server too', () => ask({ claims: { aud: [`${issuer}/token`, 'https://elsewhere.example/token'] } })],
    ['is for nobody', () => ask({ claims: { aud: undefined } })],
    ['never ends', () => ask({ claims: { exp: undefined } })],
    ['ended a minute ago', () => ask({ claims: { exp: nowSeconds() - 60 } })],
    ['lasts for six minutes', () => ask({ claims: { exp: nowSeconds() + 360 } })],
    ['lasts for ever', () => ask({ claims: { exp: 1e300 } })],
    ['ends at a text', () => ask({ claims: { exp: '2099-01-01' } })],
    ['has not begun', () => ask({ claims: { nbf: nowSeconds() + 60 } })],
    ['has no id', () => ask({ claims: { jti: undefined } })],
    ['has an id that is a list', () => ask({ claims: { jti: ['a'] } })],
    ['has an id of a thousand letters', () => ask({ claims: { jti: 'a'.repeat(1_000) } })],
  ])('%s: refused, and not told why', async (_situation, attempt) => {
    const { status, body, headers } = await attempt();

    expect([status, body]).toEqual([401, { error: 'invalid_client', error_description: 'client authentication failed' }]);
    expect(headers['content-type']).toContain('application/json');
  });
});

describe('a system that says what is not its own', () => {
  const notRegistered = { error: 'access_denied', error_description: 'what the assertion says about who asks is not registered for this system' };

  it.each([
    ['another organisation', { subject_organization_id: '00000002' }],
    ['an organisation that does not exist', { subject_organization_id: '99999999' }],
    ['a team of another organisation', { subject_team: 'praktijk-stadspoort' }],
    ['a team that does not exist', { subject_team: 'fact-west' }],
    ['a role of another system', { subject_role: 'huisarts' }],
    ['a role that does not exist', { subject_role: 'admin' }],
    ['a person by BSN with dots', { person_id: '9999.00.456' }],
    ['a person by BSN that says so', { person_id: 'bsn:999900456' }],
  ])('gets the same answer for %s', async (_situation, iua) => {
    const { status, body } = await ask({ iua });

    expect([status, body]).toEqual([400, notRegistered]);
  });

  it('gets no token in the name of a client by BSN', async () => {
    const claims = { extensions: { ihe_iua: { subject_organization_id: '90000003', person_id: '999900456', subject_role: 'client' } } };

    expect((await askForToken(gateway.url, await anAssertion(gateway.keys, mijn, { claims }))).body).toEqual(notRegistered);
  });

  it.each([
    ['no claims about who asks', { claims: { extensions: undefined } }],
    ['none of the teams it has', { iua: { subject_team: undefined } }],
    ['no person', { iua: { person_id: undefined } }],
    ['no role', { iua: { subject_role: undefined } }],
    ['no organisation', { iua: { subject_organization_id: undefined } }],
    ['a person with markup', { iua: { person_id: '<script>' } }],
    ['a purpose that nobody knows', { iua: { purpose_of_use: 'HMARKT' } }],
    ['a purpose that is a list', { iua: { purpose_of_use: ['TREAT'] } }],
  ])('is asked to mend it: %s', async (_situation, change) => {
    expect(await ask(change)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it.each([
    ['was not granted', 'system/Task.u'],
    ['was granted to nobody', 'system/Binary.r'],
    ['is a wildcard', 'system/*.*'],
    ['is granted in part', 'system/MedicationRequest.rs system/Task.u'],
    ['is that of a user', 'user/MedicationRequest.rs openid offline_access'],
    ['is empty', ''],
  ])('is refused a scope that %s, not given less', async (_situation, scope) => {
    expect(await ask({}, { scope })).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });

  it('is refused a token for another resource', async () => {
    expect(await ask({}, { resource: 'https://elsewhere.example/fhir' })).toMatchObject({ status: 400, body: { error: 'invalid_target' } });
  });
});
