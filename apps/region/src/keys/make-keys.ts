import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { RegionConfig } from '#libs/platform';
import { CannotStart } from '../cannot-start.js';
import { ensureDemonstrationKeys } from '../demonstration/index.js';
import { keptKeys, keyRingFile, mustBePrivateKeys, newSigningKey, signingKeysFile, writePublicKeys } from './key-file.js';

export interface Keys {
  readonly folder: string;
  readonly ring: string;
  readonly tokenSigning: string;
  readonly tokenPublic: string;
}

/** The keys of this data folder: of the systems of a demonstration, of the token server, and the master keys. */
export async function makeKeys(dataFolder: string, config: RegionConfig): Promise<Keys> {
  const folder = join(dataFolder, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (config.demonstration) await ensureDemonstrationKeys(config, folder);

  const tokenSigning = join(folder, 'token-signing.private.json');
  const tokenPublic = join(folder, 'token-signing.jwks.json');
  const { keys } = await keptKeys(tokenSigning, signingKeysFile, async () => ({ keys: [await newSigningKey()] }));
  await mustBePrivateKeys(tokenSigning, keys);
  writePublicKeys(tokenPublic, keys);

  const ring = join(folder, 'key-ring.json');
  mustNotBeLost(ring, dataFolder);
  await keptKeys(ring, keyRingFile, () => ({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }));
  return { folder, ring, tokenSigning, tokenPublic };
}

/** A new ring beside an old database would find nobody in it: every client, consent and objection would seem gone. */
function mustNotBeLost(ring: string, dataFolder: string): void {
  if (existsSync(ring) || !existsSync(join(dataFolder, 'postgres-location'))) return;
  throw new CannotStart(`The key ring ${ring} is gone, and without it nothing in the database can be read: put back a copy, or remove ${dataFolder} to begin anew.`);
}
