import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { RegionConfig } from '#libs/platform';
import { ensureDemonstrationKeys } from '../demonstration/index.js';
import { keptKeys, newSigningKey, writePublicKeys } from './key-file.js';

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
  const { keys } = await keptKeys(tokenSigning, async () => ({ keys: [await newSigningKey()] }));
  writePublicKeys(tokenPublic, keys);

  const ring = join(folder, 'key-ring.json');
  await keptKeys(ring, () => ({ current: 1, keys: { 1: randomBytes(32).toString('base64') } }));
  return { folder, ring, tokenSigning, tokenPublic };
}
