import { SignJWT, type CryptoKey } from 'jose';
import supertest, { type Response } from 'supertest';
import type { RegionInput } from '#libs/platform';

export interface Asking {
  readonly method?: 'get' | 'post' | 'put';
  readonly path: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly purpose?: string;
  readonly team?: string | null;
}

/** Asks as one of the region's requesters, with a token as the token server signs it. */
export type Ask = (who: string, asking: Asking) => Promise<Response>;

export function asker(url: string, region: RegionInput, issuer: string, key: CryptoKey): Ask {
  return async (who, { method = 'post', path, body, headers = {}, ...change }) => {
    const token = await tokenFor(who, region, issuer, key, change);
    const request = supertest(url)[method](`/fhir${path}`).set({ authorization: `Bearer ${token}`, ...headers });
    if (body === undefined) return request;
    return typeof body === 'string' ? request.type('form').send(body) : request.type('application/fhir+json').send(JSON.stringify(body));
  };
}

async function tokenFor(who: string, region: RegionInput, issuer: string, key: CryptoKey, { purpose = 'TREAT', team }: Pick<Asking, 'purpose' | 'team'>): Promise<string> {
  const requester = region.requesters?.[who];
  const system = region.systems.find(({ id }) => id === requester?.system);
  if (!requester || !system) throw new Error(`the region has no ${who}`);
  const asTeam = team === undefined ? requester.team : team;
  const claims = {
    subject_organization_id: requester.ura, person_id: requester.person, subject_role: requester.role,
    ...(asTeam === null ? {} : { subject_team: asTeam }), ...(who === 'client' ? {} : { purpose_of_use: purpose }),
  };
  return new SignJWT({ client_id: system.id, scope: system.scopes.join(' '), extensions: { ihe_iua: claims } })
    .setProtectedHeader({ alg: 'ES384', kid: 'one', typ: 'at+jwt' })
    .setIssuer(issuer).setSubject(system.id).setAudience(`urn:regioschakel:region:${region.id}`).setIssuedAt().setExpirationTime('5m').setJti(crypto.randomUUID())
    .sign(key);
}
