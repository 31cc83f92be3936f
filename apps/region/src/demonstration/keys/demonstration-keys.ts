import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionConfig } from '#libs/platform';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { writeAtomically } from '../../disk/write-atomically.js';

const readableByAll = 0o644;

/** A key pair for every system that names a key file; what is there stays. A real region gets its keys from its members. */
export async function ensureDemonstrationKeys(region: RegionConfig, keysFolder: string): Promise<void> {
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
  for (const { id, jwksFile } of region.systems) {
    if (!jwksFile) continue;
    const secret = await privateKeyAt(join(keysFolder, `${id}.private.json`));
    writeAtomically(join(keysFolder, jwksFile), JSON.stringify({ keys: [publicHalf(secret)] }), readableByAll);
  }
}

async function privateKeyAt(file: string): Promise<JWK> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as JWK;
  const { privateKey } = await generateKeyPair('ES384', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES384', use: 'sig' };
  writeAtomically(file, JSON.stringify(key));
  return key;
}

const publicHalf = ({ d: _secret, ...open }: JWK): JWK => open;
