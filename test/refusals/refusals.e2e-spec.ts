import { randomUUID } from 'node:crypto';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { consentBody } from '../../tools/schakel/src/consent-form/consent-body.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { theRegion } from '../support/region/the-region.js';
import { accessTokenBySecret, accessTokenByStranger, accessTokenUnsigned, accessTokenWith, assertionWith } from './forged-tokens.js';
import { aForeignCard, aForeignConsent, aForeignHandover } from './of-somebody-else.js';
import { plainAnswer, type PlainAnswer } from './plain-answer.js';
import { bringAbout, denied } from './situations.js';

const region = theRegion();
const { client, endpoints } = region;
const nextBsn = madeUpBsns(5);
const nobody = nextBsn();

const tokenOf = async (requester: string, purpose: string | null): Promise<string> => (await client.token({ requester, purpose })).access_token;
const overviewOf = (bsn: string, token: string | undefined): Promise<PlainAnswer> => plainAnswer({ url: `${endpoints.fhir}/$medication-overview`, token, body: JSON.stringify(aboutClient(bsn)) });
const outcome = (code: string, text: string) => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, details: { text }, diagnostics: '<request>' }] });

const forbidden = outcome('forbidden', 'nothing may be shown to you about this person');
const notFound = outcome('not-found', 'there is nothing here that you may see');
const login = outcome('login', 'a valid access token is needed: Authorization: Bearer');

/** What no refusal may carry: it would tell of time, of load, or of what is there. */
const tellTale = ['server-timing', 'ratelimit', 'retry-after', 'etag', 'last-modified', 'x-response-time'];

describe('what is refused, and how', () => {
  describe('an operation about a client', () => {
    it.each(Object.entries(denied))('is 403, in the same bytes as for a client whom nobody knows: %s', async (_situation, situation) => {
      const bsn = nextBsn();
      await bringAbout(region, bsn, situation);
      const token = await tokenOf('huisarts', situation.purpose ?? 'TREAT');
      const [answer, reference] = [await overviewOf(bsn, token), await overviewOf(nobody, token)];

      expect(answer).toEqual(reference);
      expect([answer.status, JSON.parse(answer.body)]).toEqual([403, forbidden]);
      expect(Object.keys(answer.headers).filter((name) => tellTale.some((tale) => name.startsWith(tale)))).toEqual([]);
    });

    it('is 403 for whoever states no purpose, the same for every client', async () => {
      const token = await tokenOf('huisarts', null);
      const bsn = nextBsn();
      await bringAbout(region, bsn, { known: true, grants: [{ who: 'ura:00000002', category: 'medication' }] });
      const [granted, unknown] = [await overviewOf(bsn, token), await overviewOf(nobody, token)];

      expect(granted).toEqual(unknown);
      expect([granted.status, JSON.parse(granted.body)]).toEqual([403, outcome('forbidden', 'the token states no purpose of use')]);
    });

    it('is answered when the client allows it: these refusals are about the situation, not about the question', async () => {
      const bsn = nextBsn();
      await bringAbout(region, bsn, { known: true, grants: [{ who: 'ura:00000002', category: 'medication' }] });

      expect(await overviewOf(bsn, await tokenOf('huisarts', 'TREAT'))).toMatchObject({ status: 200 });
    });

    it.each([
      ['the crisis card', '$crisis-card', 'application/fhir+json', (bsn: string) => JSON.stringify(aboutClient(bsn))],
      ['finding documents', 'DocumentReference/_search', 'application/x-www-form-urlencoded', (bsn: string) => `patient.identifier=${encodeURIComponent(`http://fhir.nl/fhir/NamingSystem/bsn|${bsn}`)}`],
    ])('is 403 in the same bytes on every surface: %s', async (_surface, path, contentType, body) => {
      const denied = nextBsn();
      await bringAbout(region, denied, { known: true, objections: [{ who: 'orgtype:crisis', category: 'crisis-card' }] });
      const token = await tokenOf('crisis', 'ETREAT');
      const ask = (bsn: string) => plainAnswer({ url: `${endpoints.fhir}/${path}`, token, contentType, body: body(bsn) });
      const [answer, reference] = [await ask(denied), await ask(nobody)];

      expect(answer).toEqual(reference);
      expect([answer.status, JSON.parse(answer.body)]).toEqual([403, forbidden]);
    });
  });

  describe('a read by id', () => {
    const read = async (url: string, requester: string): Promise<PlainAnswer> => plainAnswer({ method: 'GET', url, token: await tokenOf(requester, 'TREAT') });

    it.each([
      ['a document', () => `${endpoints.fhir}/Bundle`],
      ['a handover', () => `${endpoints.fhir}/Task`],
      ['a consent', () => `${endpoints.consent}/Consent`],
    ])('is 404 for an id of the right form that nobody has, and for one that has not even the form: %s', async (_kind, base) => {
      const [unknown, formless] = [await read(`${base()}/${randomUUID()}`, 'huisarts'), await read(`${base()}/x`, 'huisarts')];

      expect([unknown.status, JSON.parse(unknown.body)]).toEqual([404, notFound]);
      expect(formless).toEqual(unknown);
    });

    it.each([
      ['a consent that another took down', aForeignConsent],
      ['a crisis card that is not shared with them', aForeignCard],
      ['a handover in which they take no part', aForeignHandover],
    ])('is 404, in the same bytes as for one that nobody has: %s', async (_kind, make) => {
      const { base, id } = await make(region, nextBsn());
      const [foreign, unknown] = [await read(`${base}/${id}`, 'huisarts-other'), await read(`${base}/${randomUUID()}`, 'huisarts-other')];

      expect(foreign).toEqual(unknown);
      expect(foreign.status).toBe(404);
    });
  });

  describe('an update by id', () => {
    it.each([
      ['a consent', aForeignConsent, (bsn: string) => ({ ...consentBody('permit', bsn, { who: 'ura:00000002', category: 'medication' }, new Date()), status: 'inactive' })],
      ['a handover', aForeignHandover, () => ({ resourceType: 'Task', status: 'accepted' })],
    ])('is 404, in the same bytes, for one of somebody else and one that nobody has: %s', async (_kind, make, body) => {
      const bsn = nextBsn();
      const { base, id } = await make(region, bsn);
      const token = await tokenOf('huisarts-other', 'TREAT');
      const update = (wanted: string) => plainAnswer({ method: 'PUT', url: `${base}/${wanted}`, token, ifMatch: 'W/"1"', body: JSON.stringify({ ...body(bsn), id: wanted }) });
      const [foreign, unknown] = [await update(id), await update(randomUUID())];

      expect(foreign).toEqual(unknown);
      expect([foreign.status, JSON.parse(foreign.body)]).toEqual([404, notFound]);
    });
  });

  describe('an access token', () => {
    const real = tokenOf('huisarts', 'TREAT');

    it('counts when nothing in it was changed: the forger holds the region’s own key', async () => {
      const bsn = nextBsn();
      await bringAbout(region, bsn, { known: true, grants: [{ who: 'ura:00000002', category: 'medication' }] });

      expect(await overviewOf(bsn, await accessTokenWith(region, await real, (claims) => claims))).toMatchObject({ status: 200 });
    });

    it.each<[string, () => Promise<string | undefined>]>([
      ['none', async () => undefined],
      ['expired', async () => accessTokenWith(region, await real, (claims) => ({ ...claims, iat: (claims.iat ?? 0) - 900, exp: (claims.exp ?? 0) - 900 }))],
      ['older than five minutes, though it says it lives on', async () => accessTokenWith(region, await real, (claims) => ({ ...claims, iat: (claims.iat ?? 0) - 900, exp: (claims.exp ?? 0) + 900 }))],
      ['for another audience', async () => accessTokenWith(region, await real, (claims) => ({ ...claims, aud: 'urn:regioschakel:region:elders' }))],
      ['of another issuer', async () => accessTokenWith(region, await real, (claims) => ({ ...claims, iss: 'https://elders.test' }))],
      ['signed by a stranger', async () => accessTokenByStranger(await real)],
      ['signed with another algorithm', async () => accessTokenBySecret(region, await real)],
      ['not signed', async () => accessTokenUnsigned(await real)],
    ])('that does not count is 401, whatever is wrong with it: %s', async (_situation, token) => {
      const answer = await overviewOf(nobody, await token());

      expect([answer.status, JSON.parse(answer.body)]).toEqual([401, login]);
    });

    it.each([
      ['a role that is not its system’s own', { subject_role: 'psychiater' }],
      ['another organisation', { subject_organization_id: '00000004' }],
      ['a team of somebody else', { subject_team: 'fact-noord' }],
    ])('that says %s is 403, the same for every client', async (_situation, claims) => {
      const token = await accessTokenWith(region, await real, (all) => ({ ...all, extensions: { ihe_iua: { ...iuaClaims(all), ...claims } } }));
      const bsn = nextBsn();
      await bringAbout(region, bsn, { known: true, grants: [{ who: 'ura:00000002', category: 'medication' }] });
      const [granted, unknown] = [await overviewOf(bsn, token), await overviewOf(nobody, token)];

      expect(granted).toEqual(unknown);
      expect(granted.status).toBe(403);
    });
  });

  describe('a token request', () => {
    const request = async (form: URLSearchParams): Promise<[number, unknown]> => {
      const { status, body } = await plainAnswer({ url: endpoints.token, contentType: 'application/x-www-form-urlencoded', body: form.toString() });
      return [status, (JSON.parse(body) as { error?: unknown }).error];
    };

    it.each([
      ['of another system, signed by its own key', { system: 'epd-ggz-brug' }],
      ['of its own system, signed by the key of another', { signedBySystem: 'epd-ggz-brug' }],
      ['that expired', { issuedSecondsAgo: 900 }],
      ['by RS256', { alg: 'RS256' as const }],
      ['by HS384', { alg: 'HS384' as const }],
      ['for another audience', { audience: 'https://elders.test/token' }],
    ])('is refused for an assertion %s', async (_situation, change) => {
      expect(await request(await assertionWith(region, change))).toEqual([401, 'invalid_client']);
    });

    it('is granted when nothing is wrong with the assertion', async () => {
      expect((await request(await assertionWith(region, {})))[0]).toBe(200);
    });

    it('is refused for an assertion in a role that is not its system’s own', async () => {
      expect(await request(await assertionWith(region, { role: 'psychiater' }))).toEqual([400, 'access_denied']);
    });

    it('is refused the second time for the same assertion', async () => {
      const form = await assertionWith(region, {});

      expect((await request(form))[0]).toBe(200);
      expect(await request(form)).toEqual([401, 'invalid_client']);
    });
  });
});

const iuaClaims = (claims: Record<string, unknown>): object => (claims['extensions'] as { ihe_iua: object }).ihe_iua;
