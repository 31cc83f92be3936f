import { randomUUID } from 'node:crypto';

import { exportJWK, generateKeyPair, type JWK } from 'jose';

import { CannotStart } from '../cannot-start.js';
import { readTextIfThere } from '../disk/read-text.js';
import { writeAtomically } from '../disk/write-atomically.js';

export const signingAlgorithm = 'ES384';
const readableByAll = 0o644;

/** What is in a key file, made once and kept; a file that cannot be read is not silently replaced. */
export async function keptKeys<Keys>(file: string, make: () => Promise<Keys> | Keys): Promise<Keys> {
  const text = readTextIfThere(file);
  if (text === null) {
    const keys = await make();
    writeAtomically(file, `${JSON.stringify(keys)}\n`);
    return keys;
  }
  try {
    return JSON.parse(text) as Keys;
  } catch {
    throw new CannotStart(`The key file ${file} cannot be read: put back a copy, or remove the data folder to begin anew.`);
  }
}

export async function newSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: randomUUID(), use: 'sig', alg: signingAlgorithm };
}

/** The public halves, made again at every start: they follow from the private ones. */
export function writePublicKeys(file: string, keys: readonly JWK[]): void {
  writeAtomically(file, `${JSON.stringify({ keys: keys.map(publicHalf) })}\n`, readableByAll);
}

function publicHalf({ d: _private, ...publicPart }: JWK): JWK {
  return publicPart;
}
