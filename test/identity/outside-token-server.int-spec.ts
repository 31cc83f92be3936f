import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { migrations } from '#database';
import { migrate } from '#libs/platform';
import { exportJWK, generateKeyPair } from 'jose';
import supertest from 'supertest';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { anAccessToken, who } from './support/access-token.js';
import { aGateway, type Gateway } from './support/a-gateway.js';
import { aKeyFolder, type KeyFolder, type SystemKey } from './support/a-key-folder.js';

describe('a region with an authorization server of its own', () => {
  let outside: Server;
  let rsa: SystemKey;
  let asked = 0;
  let isBroken = false;
  let fresh: FreshDatabase;
  let keys: KeyFolder;
  let own: Gateway;

  beforeAll(async () => {
    fresh = await freshDatabase((url) => migrate(url, migrations));
    keys = await aKeyFolder();
    const { d: _private, ...signing } = keys.signingKey.privateJwk;
    const pair = await generateKeyPair('RS256', { extractable: true });
    rsa = { alg: 'RS256', kid: 'rsa-1', privateKey: pair.privateKey, privateJwk: {} } as unknown as SystemKey;
    const published = { keys: [signing, { ...(await exportJWK(pair.publicKey)), kid: 'rsa-1' }] };
    outside = createServer((_request, response) => {
      asked += 1;
      if (isBroken) response.writeHead(500).end();
      else response.setHeader('content-type', 'application/json').end(JSON.stringify(published));
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    const { port } = outside.address() as AddressInfo;
    own = await aGateway(fresh.url, keys, { TOKEN_SIGNING_KEYS_FILE: '', TOKEN_JWKS_FILE: '', TOKEN_JWKS_URL: `http://127.0.0.1:${port}/jwks`, TOKEN_ENDPOINT_URL: 'https://as.example/token' });
  });

  afterAll(async () => {
    await own?.stop();
    outside?.close();
    await fresh?.drop();
    keys?.remove();
  });

  it('answers 503, not 401, while the keys cannot be fetched', async () => {
    isBroken = true;
    expect((await who(own.url, await anAccessToken(keys))).status).toBe(503);
    isBroken = false;
  });

  it('lets in who has its token, and has no token server itself', async () => {
    expect((await who(own.url, await anAccessToken(keys))).status).toBe(200);
    expect((await supertest(own.url).post('/oauth/token').type('form').send({})).status).toBe(404);
    expect((await supertest(own.url).get('/.well-known/smart-configuration')).body).toMatchObject({ token_endpoint: 'https://as.example/token' });
  });

  it('does not let in who has a token of another algorithm, although its key is published', async () => {
    expect((await who(own.url, await anAccessToken(keys, {}, {}, rsa))).status).toBe(401);
  });

  it('is not asked for its keys again by a storm of unknown key ids', async () => {
    const before = asked;
    for (let index = 0; index < 30; index += 1) expect((await who(own.url, await anAccessToken(keys, {}, { kid: `unknown-${index}` }))).status).toBe(401);

    expect(asked - before).toBeLessThanOrEqual(1);
  });
});
