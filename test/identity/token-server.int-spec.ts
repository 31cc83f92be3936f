import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import supertest from 'supertest';
import { aGateway } from './support/a-gateway.js';
import { aKeyFolder, issuer } from './support/a-key-folder.js';
import { epd, his } from './support/a-region.js';
import { anAssertion, askForToken } from './support/assertions.js';
import { aTokenServer, type TokenServer } from './support/a-token-server.js';
import { until } from './support/until.js';

let gateway: TokenServer;

beforeAll(async () => {
  gateway = await aTokenServer();
});

afterAll(() => gateway?.stop());

describe('a system that asks for a token', () => {
  it.each([
    ['an ES384 key', epd, '00000001', 'psychiater'],
    ['an RS384 key', his, '00000002', 'huisarts'],
  ])('gets one for five minutes, with %s', async (_situation, system, organisation, role) => {
    const { status, body, headers } = await askForToken(gateway.url, await anAssertion(gateway.keys, system));

    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 300, scope: 'system/MedicationRequest.rs' });
    expect(decodeProtectedHeader(body.access_token)).toEqual({ alg: 'ES384', typ: 'at+jwt', kid: 'signing-1' });
    const claims = decodeJwt(body.access_token);
    expect(claims).toMatchObject({ iss: issuer, aud: 'urn:regioschakel:region:brugstad', client_id: system, sub: system, scope: 'system/MedicationRequest.rs' });
    expect(claims.exp! - claims.iat!).toBe(300);
    expect(claims['extensions']).toMatchObject({ ihe_iua: { subject_organization_id: organisation, subject_role: role, purpose_of_use: 'TREAT' } });
  });

  it('can ask for less than it was granted', async () => {
    const { body } = await askForToken(gateway.url, await anAssertion(gateway.keys, his), { scope: 'system/MedicationRequest.s' });

    expect(decodeJwt(body.access_token)).toMatchObject({ scope: 'system/MedicationRequest.s' });
  });

  it('gets a token without a purpose; the gateway refuses that later', async () => {
    const { body } = await askForToken(gateway.url, await anAssertion(gateway.keys, his, { iua: { purpose_of_use: undefined } }));

    expect(decodeJwt(body.access_token)['extensions']).toMatchObject({ ihe_iua: expect.not.objectContaining({ purpose_of_use: expect.anything() }) });
  });

  it('may name the issuer itself as the audience', async () => {
    expect((await askForToken(gateway.url, await anAssertion(gateway.keys, his, { claims: { aud: issuer } }))).status).toBe(200);
  });

  it('gets a token that the published keys verify', async () => {
    const { body } = await askForToken(gateway.url, await anAssertion(gateway.keys, his));
    const published = createRemoteJWKSet(new URL(`${gateway.url}/oauth/jwks`));

    await expect(jwtVerify(body.access_token, published, { issuer })).resolves.toBeDefined();
    expect((await supertest(gateway.url).get('/oauth/jwks')).body.keys).toEqual([expect.not.objectContaining({ d: expect.anything() })]);
  });

  it('gets a token by the region’s clock, although it signs by its own', async () => {
    gateway.shiftClock(86_400_000);
    const { body } = await askForToken(gateway.url, await anAssertion(gateway.keys, his));
    gateway.shiftClock(0);

    expect(decodeJwt(body.access_token).iat! - Date.now() / 1_000).toBeGreaterThan(86_000);
  });
});

describe('a gateway behind a proxy that ends TLS', () => {
  it('takes assertions for its own https address, which it never sees itself', async () => {
    const own = 'https://gateway.test/oauth';
    const behindProxy = await gateway.another({ TOKEN_ISSUER: own });
    const { status, body } = await askForToken(behindProxy.url, await anAssertion(gateway.keys, epd, { claims: { aud: `${own}/token` } }));

    expect(status).toBe(200);
    expect(decodeJwt(body.access_token).iss).toBe(own);
  });
});

describe('what the token server says about itself', () => {
  it.each(['/.well-known/smart-configuration', '/fhir/.well-known/smart-configuration'])('to SMART clients at %s', async (path) => {
    const { status, body } = await supertest(gateway.url).get(path);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_endpoint: `${issuer}/token`,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
    });
  });

  it.each(['/oauth/.well-known/openid-configuration', '/oauth/.well-known/oauth-authorization-server', '/.well-known/oauth-authorization-server/oauth'])(
    'lists only what works, at %s',
    async (path) => {
      const { body } = await supertest(gateway.url).get(path);

      expect(body).toMatchObject({ issuer, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: [] });
      expect(JSON.stringify(body)).not.toMatch(/implicit|authorization_code|refresh|none|authorization_endpoint|registration/);
    },
  );

  it.each(['/oauth/auth', '/oauth/auth/x', '/oauth/me', '/oauth/reg', '/oauth/request', '/oauth/session/end', '/oauth/token/introspection', '/oauth/'])(
    'has nothing else: %s',
    async (path) => {
      for (const method of ['get', 'post'] as const) {
        const { status, body } = await supertest(gateway.url)[method](path);
        expect([status, body.error]).toEqual([404, 'invalid_request']);
      }
    },
  );
});

describe('the log of the token server', () => {
  it('names the system and the outcome, and holds no assertion, token or person', async () => {
    const assertion = await anAssertion(gateway.keys, epd);
    const { body } = await askForToken(gateway.url, assertion);
    await askForToken(gateway.url, assertion);

    const log = await until(() => readFileSync(join(gateway.keys.folder, 'log'), 'utf8'), (text) => text.includes('invalid_client'));
    expect(log).toContain('"system":"epd-singel"');
    expect(log).toContain('"reason":"invalid_client"');
    for (const secret of [assertion, assertion.split('.')[1], body.access_token, 'dr-bos', 'eyJ']) expect(log).not.toContain(secret);
  });
});

describe('a region file with a system whose keys are of no use', () => {
  it('stops the start, and names the system', async () => {
    const broken = await aKeyFolder();
    writeFileSync(join(broken.folder, `${epd}.jwks.json`), JSON.stringify({ keys: [{ kty: 'EC', kid: 'k', crv: 'P-384' }] }));

    await expect(aGateway(gateway.databaseUrl, broken)).rejects.toThrow('system epd-singel: its public keys cannot be used');
    broken.remove();
  });
});
