import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { RegionError } from './checks/problem.js';
import type { RegionSystem } from './schema/region.schema.js';
import { publicKeysSchema } from './schema/system.schema.js';

export type PublicKeys = z.output<typeof publicKeysSchema>;

/** The keys that a system signs with: from the region file itself, or from its file in the keys folder. */
export function publicKeysOf(system: RegionSystem, keysFolder: string): PublicKeys {
  if (system.jwks) return publicKeysSchema.parse(system.jwks);
  const file = join(keysFolder, system.jwksFile ?? '');
  try {
    return publicKeysSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new RegionError(`system ${system.id}: ${file} holds no public keys`, { cause: error });
  }
}
