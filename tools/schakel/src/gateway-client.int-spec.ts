import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { decodeJwt, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify, type CryptoKey } from 'jose';
import { GatewayClient, GatewayUnreachable, send, TokenRefused } from './gateway-client.js';
import { scratchFolder } from '../../../test/support/scratch-folder.js';

const requester = { system: 'his', ura: '00000002', team: 'praktijk', person: 'p-1', role: 'huisarts', scopes: ['system/Task.rs', 'system/Bundle.r'] };
const asking = { requester: 'huisarts', purpose: 'TREAT' };

describe('a system that asks the gateway', () => {
  let server: Server;
  let origin: string;
  let publicKey: CryptoKey;
  let keysFolder: string;
  let forms: URLSearchParams[];
  let tokenStatus: number;
  let clock: Date;
  const assertion = (): string => forms.at(-1)?.get('client_assertion') ?? '';
  const client = (): GatewayClient => new GatewayClient({ tokenEndpoint: `${origin}/token`, keysFolder, requesters: { huisarts: requester }, now: () => clock });

  beforeAll(async () => {
    const pair = await generateKeyPair('ES384', { extractable: true });
    publicKey = pair.publicKey;
    keysFolder = scratchFolder('keys');
    writeFileSync(join(keysFolder, 'his.private.json'), JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid: 'k1' }));
  });

  beforeEach(async () => {
    [forms, tokenStatus, clock] = [[], 200, new Date()];
    server = createServer((request, response) => {
      void request.toArray().then((chunks) => {
        const text = chunks.map(String).join('');
        if (request.url === '/token') {
          forms.push(new URLSearchParams(text));
          return response.writeHead(tokenStatus, { 'content-type': 'application/json' }).end(JSON.stringify({ access_token: `t${forms.length}`, expires_in: 300 }));
        }
        if (request.url === '/elsewhere') return response.writeHead(302, { location: '/' }).end();
        const seen = { method: request.method, text, type: request.headers['content-type'], token: request.headers.authorization, ifMatch: request.headers['if-match'] };
        return response.writeHead(request.url === '/no' ? 403 : 200, { 'content-type': 'application/fhir+json', etag: 'W/"1"' }).end(JSON.stringify(seen));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await closed;
  });

  it('signs in by a short assertion of its own key, for this endpoint alone', async () => {
    await client().token(asking);
    const { payload } = await jwtVerify(assertion(), publicKey, { algorithms: ['ES384'], issuer: 'his', subject: 'his', audience: `${origin}/token` });

    expect(decodeProtectedHeader(assertion())).toEqual({ alg: 'ES384', typ: 'JWT', kid: 'k1' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(300);
    expect(Object.fromEntries(forms[0] ?? [])).toMatchObject({ grant_type: 'client_credentials', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', scope: 'system/Task.rs system/Bundle.r' });
  });

  it.each([
    ['the usual person', asking, { person_id: 'p-1', subject_role: 'huisarts', purpose_of_use: 'TREAT' }],
    ['another person in another role', { ...asking, person: 'p-2', role: 'poh-ggz' }, { person_id: 'p-2', subject_role: 'poh-ggz', purpose_of_use: 'TREAT' }],
    ['no purpose', { ...asking, purpose: null }, { person_id: 'p-1', subject_role: 'huisarts' }],
  ])('says who asks: %s', async (_who, one, claims) => {
    await client().token(one);

    expect(decodeJwt(assertion())['extensions']).toEqual({ ihe_iua: { subject_organization_id: '00000002', subject_team: 'praktijk', ...claims } });
  });

  it('never uses an assertion twice', async () => {
    const one = client();
    await one.token(asking);
    await one.token(asking);

    expect(new Set(forms.map((form) => decodeJwt(form.get('client_assertion') ?? '').jti)).size).toBe(2);
  });

  it('keeps a token while it is fresh, one per person and purpose, and takes a new one in time', async () => {
    const one = client();
    const tokens: unknown[] = [];
    const ask = async (who: typeof asking) => tokens.push(((await one.ask(who, { method: 'GET', url: `${origin}/x` })).body as { token: string }).token);
    await ask(asking);
    await ask(asking);
    await ask({ ...asking, purpose: 'COC' });
    clock = new Date(clock.getTime() + 290_000);
    await ask(asking);

    expect(tokens).toEqual(['Bearer t1', 'Bearer t1', 'Bearer t2', 'Bearer t3']);
  });

  it('sends resources as FHIR JSON and searches as a form, with the headers it is given', async () => {
    const put = await client().ask(asking, { method: 'PUT', url: `${origin}/Task/1`, body: { resourceType: 'Task' }, headers: { 'if-match': 'W/"1"' } });
    const search = await client().ask(asking, { method: 'POST', url: `${origin}/Task/_search`, body: 'code=1' });

    expect(put.body).toMatchObject({ method: 'PUT', text: '{"resourceType":"Task"}', type: 'application/fhir+json', ifMatch: 'W/"1"' });
    expect(search.body).toMatchObject({ text: 'code=1', type: 'application/x-www-form-urlencoded' });
    expect(put.headers['etag']).toBe('W/"1"');
  });

  it('takes a refusal for an answer, and follows no redirect', async () => {
    expect((await client().ask(asking, { method: 'GET', url: `${origin}/no` })).status).toBe(403);
    expect((await send({ method: 'GET', url: `${origin}/elsewhere` })).status).toBe(302);
  });

  it.each([
    ['larger', { ms: 5_000, bytes: 3 }],
    ['later', { ms: 0, bytes: 5_000 }],
  ])('takes no answer that is %s than it will have', async (_how, within) => {
    await expect(send({ method: 'GET', url: `${origin}/x`, within })).rejects.toThrow(GatewayUnreachable);
    expect((await send({ method: 'GET', url: `${origin}/x`, within: { ms: 5_000, bytes: 5_000 } })).status).toBe(200);
  });

  it('says so when no token is given, and when nobody answers', async () => {
    tokenStatus = 400;
    await expect(client().ask(asking, { method: 'GET', url: `${origin}/x` })).rejects.toThrow(TokenRefused);
    await expect(send({ method: 'GET', url: 'http://127.0.0.1:1/x' })).rejects.toThrow(GatewayUnreachable);
  });
});
