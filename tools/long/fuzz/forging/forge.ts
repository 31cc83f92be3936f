import { createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Claims = Readonly<Record<string, unknown>>;

/** What a forger changes of a token that is right. */
export interface Change {
  readonly header?: Claims;
  readonly claims?: Claims;
  /** Its own key where it does not say. */
  readonly key?: KeyObject;
}

export interface Forge {
  /** A token request that would be granted, with a changed assertion. */
  readonly assertion: (change: Change) => Promise<string>;
  /** An access token of the region's own key, with changes. */
  readonly access: (change: Change) => string;
  /** Of the key server outside the region. */
  readonly outside: (change: Change) => string;
  readonly strangers: Readonly<Record<'ec' | 'p256' | 'rsa', KeyObject>>;
  /** Of the key server outside, until it published another. */
  readonly withdrawn: KeyObject;
  readonly publicPem: string;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const read = (text: string): Claims => JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Claims;

/** JWS compact form by hand: no library would sign what a forger signs. */
export function signed(header: Claims, claims: Claims, key: KeyObject | string | null): string {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${signatureOf(text, String(header['alg']), key)}`;
}

function signatureOf(text: string, alg: string, key: KeyObject | string | null): string {
  if (key === null) return '';
  const hash = `sha${/\d{3}$/.exec(alg)?.[0] ?? '256'}`;
  if (typeof key === 'string') return createHmac(hash, key).update(text).digest('base64url');
  return sign(hash, Buffer.from(text), { key, dsaEncoding: 'ieee-p1363', ...(alg.startsWith('PS') ? { padding: 6 } : {}) }).toString('base64url');
}

/** The token with a change, signed again. */
export function resigned(token: string, own: KeyObject, { header, claims, key }: Change): string {
  const [head = '', body = ''] = token.split('.');
  return signed({ ...read(head), ...header }, { ...read(body), ...claims }, key ?? own);
}

export const privateKeyIn = (file: string): { readonly key: KeyObject; readonly kid: string } => {
  const content = JSON.parse(readFileSync(file, 'utf8')) as { keys?: [Record<string, string>] } & Record<string, string>;
  const jwk = content.keys?.[0] ?? content;
  return { key: createPrivateKey({ key: jwk, format: 'jwk' }), kid: jwk['kid'] ?? '' };
};

export interface ForgeMaterial {
  readonly keys: string;
  readonly system: string;
  readonly assertion: () => Promise<URLSearchParams>;
  readonly access: () => string;
  readonly outside: (change: Change) => string;
  readonly withdrawn: KeyObject;
}

const strangers = { ec: generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey, p256: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey };

export function forgeOf({ keys, system, assertion, access, outside, withdrawn }: ForgeMaterial): Forge {
  const ofSystem = privateKeyIn(join(keys, `${system}.private.json`)).key;
  const ofRegion = privateKeyIn(join(keys, 'token-signing.private.json')).key;
  return {
    assertion: async (change) => {
      const form = await assertion();
      form.set('client_assertion', resigned(form.get('client_assertion') ?? '', ofSystem, change));
      return form.toString();
    },
    access: (change) => resigned(access(), ofRegion, change),
    outside,
    withdrawn,
    strangers,
    publicPem: createPublicKey(ofRegion).export({ type: 'spki', format: 'pem' }).toString(),
  };
}
