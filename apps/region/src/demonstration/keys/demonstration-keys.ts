import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RegionConfig } from '#libs/platform';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { keptKeys, mustBePrivateKeys, newSigningKey, privateKeyFile, writePublicKeys } from '../../keys/key-file.js';

/** A key pair for every system that names a key file; what is there stays. A real region gets its keys from its members. */
export async function ensureDemonstrationKeys(region: RegionConfig, keysFolder: string): Promise<void> {
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 });
  for (const { id, jwksFile } of region.systems) {
    if (!jwksFile) continue;
    writePublicKeys(join(keysFolder, jwksFile), [await privateKeyAt(join(keysFolder, `${id}.private.json`))]);
  }
}

async function privateKeyAt(file: string): Promise<JWK> {
  const key = await keptKeys(file, privateKeyFile, newNamedKey);
  await mustBePrivateKeys(file, [key]);
  return key;
}

async function newNamedKey(): Promise<JWK> {
  const key = await newSigningKey();
  return { ...key, kid: await calculateJwkThumbprint(key) };
}
