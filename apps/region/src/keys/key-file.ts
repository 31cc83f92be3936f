import { randomUUID } from 'node:crypto';

import { exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import { z } from 'zod';

import { CannotStart } from '../cannot-start.js';
import { readJsonIfThere } from '../disk/read-json.js';
import { writeAtomically } from '../disk/write-atomically.js';

export const signingAlgorithm = 'ES384';
const readableByAll = 0o644;

const privateKeyForm = z.custom<JWK>((key) => typeof key === 'object' && key !== null && 'd' in key);

/** The forms of the key files; each is made once and kept. */
export const privateKeyFile = privateKeyForm;
export const signingKeysFile = z.object({ keys: z.array(privateKeyForm).min(1) });
export const keyRingFile = z.looseObject({ current: z.number(), keys: z.record(z.string(), z.string()) });

/** What is in a key file; a file that cannot be read is not silently replaced. */
export async function keptKeys<Form extends z.ZodType>(file: string, form: Form, make: () => Promise<z.output<Form>> | z.output<Form>): Promise<z.output<Form>> {
  const kept = readJsonIfThere(file, form, brokenKeyFile(file));
  if (kept !== null) return kept;
  const keys = await make();
  writeAtomically(file, `${JSON.stringify(keys)}\n`);
  return keys;
}

/** A file in the right form may still hold what is no key. */
export async function mustBePrivateKeys(file: string, keys: readonly JWK[]): Promise<void> {
  await Promise.all(keys.map((key) => importJWK(key, signingAlgorithm))).catch(() => {
    throw brokenKeyFile(file);
  });
}

const brokenKeyFile = (file: string): CannotStart => new CannotStart(`The key file ${file} cannot be read: put back a copy, or remove the data folder to begin anew.`);

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
