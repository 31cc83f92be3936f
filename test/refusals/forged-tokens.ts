import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { tokenRequest } from '../../tools/schakel/src/token-request.js';
import type { TestRegion } from '../support/region/the-region.js';

const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;

/** A real access token with other claims, signed by the region's own key: what an older registration or clock left behind. */
export async function accessTokenWith({ keys }: TestRegion, real: string, change: (claims: JWTPayload) => JWTPayload): Promise<string> {
  const [jwk] = read<{ keys: JWK[] }>(join(keys, 'token-signing.private.json')).keys;
  return signed(change(decodeJwt(real)), (await importJWK(jwk ?? {}, 'ES384')) as CryptoKey, { alg: 'ES384', typ: 'at+jwt', ...(jwk?.kid ? { kid: jwk.kid } : {}) });
}

/** The same claims under a key that nobody registered. */
export async function accessTokenByStranger(real: string): Promise<string> {
  const { privateKey } = await generateKeyPair('ES384');
  return signed(decodeJwt(real), privateKey, { alg: 'ES384', typ: 'at+jwt' });
}

const signed = (claims: JWTPayload, key: CryptoKey, header: { alg: string; typ: string; kid?: string }): Promise<string> => new SignJWT(claims).setProtectedHeader(header).sign(key);

/** The public key as a shared secret: the confusion of algorithms that libraries fell for. */
export function accessTokenBySecret({ keys }: TestRegion, real: string): string {
  const secret = JSON.stringify(read<{ keys: JWK[] }>(join(keys, 'token-signing.jwks.json')).keys[0]);
  const text = `${part({ alg: 'HS384', typ: 'at+jwt' })}.${real.split('.')[1]}`;
  return `${text}.${createHmac('sha384', secret).update(text).digest('base64url')}`;
}

export const accessTokenUnsigned = (real: string): string => `${part({ alg: 'none', typ: 'at+jwt' })}.${real.split('.')[1]}.AA`;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export interface AssertionChange {
  readonly system?: string;
  readonly signedBySystem?: string;
  readonly role?: string;
  readonly alg?: 'ES384' | 'RS256' | 'HS384';
  readonly issuedSecondsAgo?: number;
  readonly audience?: string;
}

/** The form of a token request by the huisarts, right but for one thing. */
export async function assertionWith(region: TestRegion, { system, signedBySystem, role, alg = 'ES384', issuedSecondsAgo = 0, audience }: AssertionChange): Promise<URLSearchParams> {
  const requester = region.signing['huisarts'];
  if (!requester) throw new Error('the region has no huisarts');
  const right = await tokenRequest({ tokenEndpoint: region.endpoints.token, keysFolder: region.keys, requester: { ...requester, ...(role ? { role } : {}) }, purpose: 'TREAT', now: new Date() });
  const { iat = 0, exp = 0, ...claims } = decodeJwt(right.get('client_assertion') ?? '');
  const changed: JWTPayload = {
    ...claims,
    jti: randomUUID(),
    iat: iat - issuedSecondsAgo,
    exp: exp - issuedSecondsAgo,
    ...(system ? { iss: system, sub: system } : {}),
    ...(audience ? { aud: audience } : {}),
  };
  right.set('client_assertion', await signedAs(region, changed, alg, signedBySystem ?? requester.system));
  return right;
}

async function signedAs({ keys }: TestRegion, claims: JWTPayload, alg: NonNullable<AssertionChange['alg']>, system: string): Promise<string> {
  const jwk = read<JWK>(join(keys, `${system}.private.json`));
  if (alg === 'ES384') return new SignJWT(claims).setProtectedHeader({ alg, typ: 'JWT', ...(jwk.kid ? { kid: jwk.kid } : {}) }).sign(await importJWK(jwk, alg));
  const key = alg === 'HS384' ? new TextEncoder().encode(JSON.stringify({ x: jwk.x, y: jwk.y }).padEnd(48)) : (await generateKeyPair(alg)).privateKey;
  return new SignJWT(claims).setProtectedHeader({ alg, typ: 'JWT' }).sign(key);
}
