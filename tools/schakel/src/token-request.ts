import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importJWK, SignJWT, type JWK } from 'jose';

/** A system of the region as it signs in, and who speaks through it. */
export interface SigningRequester {
  readonly system: string;
  readonly ura: string;
  readonly team: string | null;
  readonly person: string;
  readonly role: string;
  readonly scopes: readonly string[];
}

export interface TokenQuestion {
  readonly tokenEndpoint: string;
  /** Where `<system>.private.json` is. */
  readonly keysFolder: string;
  readonly requester: SigningRequester;
  /** null: the token names no purpose. */
  readonly purpose: string | null;
  readonly now: Date;
}

/** Shorter than the five minutes that are allowed, so that a clock that differs a little does no harm. */
const assertionSeconds = 240;

/** The form of a SMART Backend Services token request (private_key_jwt, ES384). */
export async function tokenRequest(question: TokenQuestion): Promise<URLSearchParams> {
  return new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(question),
    scope: question.requester.scopes.join(' '),
  });
}

async function assertion({ tokenEndpoint, keysFolder, requester, purpose, now }: TokenQuestion): Promise<string> {
  const { jwk, key } = await signingKeyIn(join(keysFolder, `${requester.system}.private.json`));
  const issuedAt = Math.floor(now.getTime() / 1_000);
  return new SignJWT({ extensions: { ihe_iua: whoAsks(requester, purpose) } })
    .setProtectedHeader({ alg: 'ES384', typ: 'JWT', ...(jwk.kid ? { kid: jwk.kid } : {}) })
    .setIssuer(requester.system)
    .setSubject(requester.system)
    .setAudience(tokenEndpoint)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + assertionSeconds)
    .sign(key);
}

export class UnreadableKey extends Error {
  constructor(readonly file: string, cause: unknown) {
    super(`the key ${file} cannot be read`, { cause });
  }
}

async function signingKeyIn(file: string): Promise<{ jwk: JWK; key: Awaited<ReturnType<typeof importJWK>> }> {
  try {
    const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK;
    return { jwk, key: await importJWK(jwk, 'ES384') };
  } catch (error) {
    throw new UnreadableKey(file, error);
  }
}

/** IHE IUA: who asks, for which organisation, in which role, for which purpose. */
const whoAsks = ({ ura, team, person, role }: SigningRequester, purpose: string | null): Record<string, string> => ({
  subject_organization_id: ura,
  ...(team === null ? {} : { subject_team: team }),
  person_id: person,
  subject_role: role,
  ...(purpose === null ? {} : { purpose_of_use: purpose }),
});
