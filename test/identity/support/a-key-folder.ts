import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';
import { aRegion, desk, epd, his, mijn } from './a-region.js';

export type Alg = 'ES384' | 'RS384';

export interface SystemKey {
  readonly alg: Alg;
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly privateJwk: JWK;
}

export interface KeyFolder {
  readonly folder: string;
  readonly systems: Readonly<Record<string, SystemKey>>;
  /** Signs access tokens, as the token server does. */
  readonly signingKey: SystemKey;
  readonly environment: Readonly<Record<string, string>>;
  remove(): void;
}

export const issuer = 'http://gateway.test:8080/oauth';
const algOf: Readonly<Record<string, Alg>> = { [epd]: 'ES384', [his]: 'RS384', [mijn]: 'ES384', [desk]: 'ES384' };

/** A folder as the region makes it: the region file, the key ring, public keys of the systems, signing keys. */
export async function aKeyFolder(): Promise<KeyFolder> {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  const write = (name: string, content: unknown) => writeFileSync(join(folder, name), JSON.stringify(content), { mode: 0o600 });
  const systems: Record<string, SystemKey> = {};
  for (const [id, alg] of Object.entries(algOf)) {
    const { key, publicJwk } = await aKey(`${id}-1`, alg);
    systems[id] = key;
    write(`${id}.jwks.json`, { keys: [publicJwk] });
  }
  const { key: signingKey, publicJwk } = await aKey('signing-1', 'ES384');
  write('signing.json', { keys: [signingKey.privateJwk] });
  write('public.json', { keys: [publicJwk] });
  write('key-ring.json', { current: 1, keys: { 1: Buffer.alloc(32, 1).toString('base64') } });
  write('region.json', aRegion);
  return { folder, systems, signingKey, environment: environmentOf(folder), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The published half names no algorithm: which one is taken is for the server to say. */
async function aKey(kid: string, alg: Alg) {
  const pair = await generateKeyPair(alg, { extractable: true });
  const [publicJwk, privateJwk] = [{ ...(await exportJWK(pair.publicKey)), kid, use: 'sig' }, { ...(await exportJWK(pair.privateKey)), kid, use: 'sig' }];
  return { key: { alg, kid, privateKey: pair.privateKey, privateJwk }, publicJwk };
}

const environmentOf = (folder: string): Record<string, string> => ({
  REGION_CONFIG: join(folder, 'region.json'),
  KEYS_FOLDER: folder,
  KEY_RING_FILE: join(folder, 'key-ring.json'),
  TOKEN_SIGNING_KEYS_FILE: join(folder, 'signing.json'),
  TOKEN_JWKS_FILE: join(folder, 'public.json'),
  TOKEN_ISSUER: issuer,
  PORT: '0',
  PUBLIC_URL: 'http://gateway.test:8080',
  LOG_FILE: join(folder, 'log'),
});
