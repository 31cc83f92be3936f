import supertest, { type Response } from 'supertest';
import { epd, his } from './support/a-region.js';
import { anAssertion, tokenForm } from './support/assertions.js';
import { aTokenServer, type TokenServer } from './support/a-token-server.js';

let gateway: TokenServer;

beforeAll(async () => {
  gateway = await aTokenServer();
});

afterAll(() => gateway?.stop());

const post = (body: string, type = 'application/x-www-form-urlencoded'): Promise<Response> => supertest(gateway.url).post('/oauth/token').set('content-type', type).send(body).then((response) => response);

/** supertest always names a type; fetch does not for bytes. */
async function untyped(body: string): Promise<Response> {
  const answer = await fetch(`${gateway.url}/oauth/token`, { method: 'POST', body: Buffer.from(body) });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.json() } as Response;
}

const form = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

describe('a request that is not one', () => {
  const right = async (): Promise<Record<string, string>> => tokenForm(await anAssertion(gateway.keys, epd));
  const invalid = (status: number) => [status, 'invalid_request'];

  it.each<[string, () => Promise<Response>, (number | string)[]]>([
    ['two assertions', async () => post(`${form(await right())}&client_assertion=a.b.c`), invalid(400)],
    ['an assertion twice', async () => {
      const fields = await right();
      return post(`${form(fields)}&${form({ client_assertion: fields['client_assertion'] ?? '' })}`);
    }, invalid(400)],
    ['two grant types', async () => post(`${form(await right())}&grant_type=client_credentials`), invalid(400)],
    ['two scopes parameters', async () => post(`${form(await right())}&scope=system/Patient.c`), invalid(400)],
    ['another grant type', async () => post(form({ ...(await right()), grant_type: 'password' })), [400, 'unsupported_grant_type']],
    ['the implicit grant', async () => post(form({ ...(await right()), grant_type: 'implicit' })), [400, 'unsupported_grant_type']],
    ['an authorization code', async () => post(form({ ...(await right()), grant_type: 'authorization_code', code: 'x' })), [400, 'unsupported_grant_type']],
    ['no grant type', async () => post(form({ ...(await right()), grant_type: '' })), invalid(400)],
    ['no assertion', () => post(form({ grant_type: 'client_credentials', client_id: epd })), [401, 'invalid_client']],
    ['a secret', () => post(form({ grant_type: 'client_credentials', client_id: epd, client_secret: 'x' })), [401, 'invalid_client']],
    ['another client id beside the assertion', async () => post(form({ ...(await right()), client_id: his })), invalid(400)],
    ['an assertion of another type', async () => post(form({ ...(await right()), client_assertion_type: 'x' })), invalid(400)],
    ['an assertion that is no JWT', () => post(form(tokenForm('not a jwt'))), invalid(400)],
    ['an empty assertion', () => post(form(tokenForm(''))), invalid(400)],
    ['nothing', () => post(''), invalid(400)],
    ['JSON', async () => post(JSON.stringify(await right()), 'application/json'), invalid(400)],
    ['a body of another type', async () => post(form(await right()), 'text/plain'), invalid(400)],
    ['a body without a type', async () => untyped(form(await right())), invalid(400)],
    ['a body beyond the limit', () => post(form(tokenForm('a'.repeat(21_000)))), invalid(413)],
    ['ten thousand parameters', async () => post(`${form(await right())}${'&x=1'.repeat(4_000)}`), [200, 'a token']],
    ['broken percent signs', () => post('grant_type=%zz&client_assertion=%'), invalid(400)],
    ['a name that reaches into prototypes', async () => post(`${form(await right())}&__proto__=x&constructor=y`), [200, 'a token']],
    ['zero bytes', () => post(form(tokenForm('\0.\0.\0'))), invalid(400)],
    ['basic authentication as well', async () => supertest(gateway.url).post('/oauth/token').auth(epd, 'x').type('form').send(await right()), invalid(400)],
    ['a page of another site', async () => supertest(gateway.url).post('/oauth/token').set('origin', 'https://evil.example').type('form').send(await right()), invalid(400)],
    ['a reader of HTML', () => supertest(gateway.url).post('/oauth/token').set('accept', 'text/html').type('form').send({}).then((response) => response), invalid(400)],
    ['GET', async () => supertest(gateway.url).get('/oauth/token').query(await right()), invalid(405)],
    ['PUT', async () => supertest(gateway.url).put('/oauth/token').type('form').send(await right()), invalid(405)],
  ])('with %s is answered as OAuth says', async (_situation, attempt, [status, error]) => {
    const { status: given, body, headers } = await attempt();

    expect([given, body.access_token ? 'a token' : body.error]).toEqual([status, error]);
    expect(headers['content-type']).toContain('application/json');
    expect(headers['x-request-id']).toBeDefined();
  });

  it('takes no host from outside as its own', async () => {
    const outside = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' };
    const named = await anAssertion(gateway.keys, epd, { claims: { aud: 'https://evil.example/oauth/token' } });

    expect((await supertest(gateway.url).post('/oauth/token').set(outside).type('form').send(tokenForm(named))).status).toBe(401);
    expect((await supertest(gateway.url).post('/oauth/token').set(outside).type('form').send(await right())).status).toBe(200);
    expect((await supertest(gateway.url).get('/oauth/.well-known/openid-configuration').set(outside)).text).not.toContain('evil');
  });
});
