import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { readTextIfThere } from '../../disk/read-text.js';
import { writeAtomically } from '../../disk/write-atomically.js';

/** One random password per data folder, for its owner's eyes only. */
export function passwordOf(dataFolder: string): string {
  const keys = join(dataFolder, 'keys');
  mkdirSync(keys, { recursive: true, mode: 0o700 });

  const file = join(keys, 'postgres-password');
  const known = readTextIfThere(file)?.trim();
  if (known) return known;

  const password = randomBytes(24).toString('base64url');
  writeAtomically(file, `${password}\n`);
  return password;
}
