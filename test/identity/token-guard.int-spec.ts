import { exportJWK, generateKeyPair } from 'jose';
import supertest, { type Response } from 'supertest';
import { anAccessToken, hisClaims, who as whoAt } from './support/access-token.js';
import type { SystemKey } from './support/a-key-folder.js';
import { desk, epd, his, mijn } from './support/a-region.js';
import { anAssertion, askForToken, nowSeconds, type AssertionChange } from './support/assertions.js';
import { aTokenServer, type TokenServer } from './support/a-token-server.js';

let gateway: TokenServer;

beforeAll(async () => {
  gateway = await aTokenServer();
});

afterAll(() => gateway?.stop());

const who = (token: string): Promise<Response> => whoAt(gateway.url, token);
const signed = (claims?: Record<string, unknown>, header?: Record<string, unknown>, key?: SystemKey): Promise<string> => anAccessToken(gateway.keys, claims, header, key);
const tokenOf = async (system: string, change: AssertionChange = {}, more: Record<string, string> = {}): Promise<string> =>
  (await askForToken(gateway.url, await anAssertion(gateway.keys, system, change), more)).body.access_token;

const outcome = (code: string, text: string) => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, details: { text }, diagnostics: expect.any(String) }] });

describe('a request with a token', () => {
  it('comes from exactly who the token says', async () => {
    expect((await who(await tokenOf(his))).body).toEqual({
      actsAs: 'care', system: his, organisation: '00000002', organisationType: 'huisarts', team: 'praktijk-stadspoort', person: 'dr-smit', role: 'huisarts', purpose: 'TREAT',
    });
  });

  it.each([
    ['the client', mijn, { subject_organization_id: '90000003', person_id: 'erik', subject_role: 'client' }, 'client'],
    ['the region’s own staff', desk, { subject_organization_id: '90000002', person_id: 'mw-jansen', subject_role: 'operator' }, 'operator'],
  ])('needs no purpose from %s', async (_situation, system, iua, actsAs) => {
    expect((await who(await tokenOf(system, { iua }))).body).toMatchObject({ actsAs, organisationType: null, purpose: null });
  });

  it('is answered again with the same token, and no longer once that ended', async () => {
    const token = await tokenOf(his);
    const before = [(await who(token)).status, (await who(token)).status];
    gateway.shiftClock(306_000);
    const after = (await who(token)).status;
    gateway.shiftClock(0);

    expect([...before, after]).toEqual([200, 200, 401]);
  });

  it('is not answered for longer than five minutes, whatever end an outside server gave the token', async () => {
    const token = await signed({ exp: nowSeconds() + 80_000 });
    const before = (await who(token)).status;
    gateway.shiftClock(306_000);
    const after = (await who(token)).status;
    gateway.shiftClock(0);

    expect([before, after]).toEqual([200, 401]);
  });
});

describe('a request that is not let in', () => {
  const stranger = async (): Promise<SystemKey> => ({ alg: 'ES384', kid: 'signing-1', privateKey: (await generateKeyPair('ES384')).privateKey, privateJwk: {} });

  it.each<[string, () => Promise<Response>]>([
    ['no token', async () => supertest(gateway.url).get('/fhir/who')],
    ['a word for a token', () => who('token')],
    ['an assertion for a token', async () => who(await anAssertion(gateway.keys, his))],
    ['a token in the address', async () => supertest(gateway.url).get('/fhir/who').query({ access_token: await tokenOf(his) })],
    ['a token signed by somebody else', async () => who(await signed({}, {}, await stranger()))],
    ['a token that brings its key', async () => {
      const pair = await generateKeyPair('ES384', { extractable: true });
      return who(await signed({}, { jwk: await exportJWK(pair.publicKey) }, { alg: 'ES384', kid: 'signing-1', privateKey: pair.privateKey, privateJwk: {} }));
    }],
    ['a token signed with a system’s own key', async () => who(await signed({}, {}, gateway.keys.systems[epd]))],
    ['a token that is not signed', async () => who(`${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${(await signed()).split('.')[1]}.`)],
    ['a token with one letter changed', async () => who((await signed()).replace(/.(?=[^.]{20}$)/, (letter) => (letter === 'A' ? 'B' : 'A')))],
    ['a token of another issuer', async () => who(await signed({ iss: 'https://elsewhere.example' }))],
    ['a token for another region', async () => who(await signed({ aud: 'urn:regioschakel:region:elders' }))],
    ['a token of another type', async () => who(await signed({}, { typ: 'JWT' }))],
    ['a token that ended', async () => who(await signed({ iat: nowSeconds() - 400, exp: nowSeconds() - 100 }))],
    ['a token that never ends', async () => who(await signed({ exp: undefined }))],
    ['a token that lives for a day', async () => who(await signed({ iat: nowSeconds() - 3_600, exp: nowSeconds() + 80_000 }))],
    ['a token from the future', async () => who(await signed({ iat: nowSeconds() + 3_600, exp: nowSeconds() + 3_900 }))],
    ['a token of no system', async () => who(await signed({ client_id: undefined }))],
    ['a token whose scope is a list', async () => who(await signed({ scope: ['system/MedicationRequest.rs'] }))],
  ])('gets the same 401 with %s', async (_situation, attempt) => {
    const { status, body, headers } = await attempt();

    expect([status, body]).toEqual([401, outcome('login', 'a valid access token is needed: Authorization: Bearer')]);
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  it('gets 401 with two Authorization headers, although both are right', async () => {
    const token = await tokenOf(his);
    const { hostname, port } = new URL(gateway.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ hostname, port, path: '/fhir/who', headers: ['Host', 'x', 'Authorization', `Bearer ${token}`, 'authorization', `Bearer ${token}`] }, (response) => resolve(response.resume().statusCode)).on('error', reject).end();
    });

    expect(status).toBe(401);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['no purpose', () => tokenOf(his, { iua: { purpose_of_use: undefined } }), 'the token states no purpose of use'],
    ['a purpose that nobody knows', () => signed({ extensions: { ihe_iua: { ...hisClaims, purpose_of_use: 'HMARKT' } } }), 'the token states no purpose of use'],
    ['another scope', () => tokenOf(his, {}, { scope: 'system/Patient.c' }), 'the token does not have the scope of this interaction'],
    ['the organisation of another system', () => signed({ extensions: { ihe_iua: { ...hisClaims, subject_organization_id: '00000001' } } }), 'what the token says about who asks is not registered for its system'],
    ['a role that its system does not have', () => signed({ extensions: { ihe_iua: { ...hisClaims, subject_role: 'psychiater' } } }), 'what the token says about who asks is not registered for its system'],
    ['nobody in it', () => signed({ extensions: undefined }), 'what the token says about who asks is not registered for its system'],
    ['a system that is not registered any more', () => signed({ client_id: 'his-opgeheven' }), 'the system of this token is not registered here'],
  ])('gets 403 with %s', async (_situation, token, text) => {
    const { status, body } = await who(await token());

    expect([status, body]).toEqual([403, outcome('forbidden', text)]);
  });
});

describe('a route', () => {
  it('that says nothing about who may use it is closed, also to who has a token', async () => {
    const { status, text } = await supertest(gateway.url).get('/fhir/forgotten').set('authorization', `Bearer ${await tokenOf(his)}`);

    expect(status).toBe(403);
    expect(text).not.toContain('leaked');
  });

  it.each(['/fhir/metadata', '/health/live', '/health/ready', '/.well-known/smart-configuration'])('that is about nobody needs no token: %s', async (path) => {
    expect((await supertest(gateway.url).get(path)).status).toBe(200);
  });
});
