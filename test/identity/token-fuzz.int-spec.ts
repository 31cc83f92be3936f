import fc from 'fast-check';
import supertest from 'supertest';
import { epd } from './support/a-region.js';
import { anAssertion, askForToken } from './support/assertions.js';
import { aTokenServer, type TokenServer } from './support/a-token-server.js';

let gateway: TokenServer;

beforeAll(async () => {
  gateway = await aTokenServer();
});

afterAll(() => gateway?.stop());

const runs = { numRuns: 100 };
const claims = fc.dictionary(fc.constantFrom('iss', 'sub', 'aud', 'jti', 'exp', 'nbf', 'iat', 'extensions', 'scope'), fc.jsonValue(), { maxKeys: 3 });
const iua = fc.dictionary(fc.constantFrom('subject_organization_id', 'subject_team', 'person_id', 'subject_role', 'purpose_of_use'), fc.jsonValue(), { maxKeys: 3 });
const headers = fc.dictionary(fc.constantFrom('kid', 'typ', 'jku', 'jwk', 'x5c', 'cty'), fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxKeys: 2 });

/** An OAuth error of the caller's, or a token where chance made a right request. */
function isAnswered(status: number, body: { error?: unknown; access_token?: unknown }): boolean {
  return status === 200 ? typeof body.access_token === 'string' : status >= 400 && status < 500 && typeof body.error === 'string';
}

describe('whatever arrives at the token endpoint', () => {
  it('is answered as OAuth says, when a known system signs any claims', async () => {
    await fc.assert(
      fc.asyncProperty(claims, iua, headers, async (change, about, header) => {
        const { status, body } = await askForToken(gateway.url, await anAssertion(gateway.keys, epd, { claims: change, iua: about, header }).catch(() => 'not signable'));
        expect(isAnswered(status, body)).toBe(true);
      }),
      runs,
    );
  }, 60_000);

  it('is answered as OAuth says, when nobody signs anything', async () => {
    const part = fc.oneof(fc.base64String(), fc.json().map((text) => Buffer.from(text).toString('base64url')), fc.string());
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), fc.dictionary(fc.string(), fc.string(), { maxKeys: 4 }), async (parts, more) => {
        const { status, body } = await askForToken(gateway.url, parts.join('.'), more);
        expect(isAnswered(status, body)).toBe(true);
      }),
      runs,
    );
  }, 60_000);

  it('is answered as OAuth says, when it is no form at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/plain', 'multipart/form-data'), async (text, type) => {
        const { status, body } = await supertest(gateway.url).post('/oauth/token').set('content-type', type).send(text);
        expect(isAnswered(status, body)).toBe(true);
      }),
      runs,
    );
  }, 60_000);

  it('leaves a token server that still serves', async () => {
    expect((await askForToken(gateway.url, await anAssertion(gateway.keys, epd))).status).toBe(200);
  });
});
