import { randomBytes } from 'node:crypto';
import { keyedHash, type KeyRing } from '#libs/platform';
import type { Digest } from '../domain/readable-id.js';

const written = (version: string, key: Buffer, text: string): string => `digest:${version}:${keyedHash(key, text).toString('hex', 0, 16)}`;

/** The same text gives the same digest for as long as the version of the key is the same; it is named in it. */
export const keyedDigest = (ring: KeyRing): Digest => (text) => {
  const version = ring.currentVersion;
  return written(String(version), ring.keyFor('audit-id', version), text);
};

/** Where there is no key ring: nobody can try texts on it, and no other process gives the same. */
export function digestOfThisProcess(): Digest {
  const key = randomBytes(32);
  return (text) => written('once', key, text);
}
