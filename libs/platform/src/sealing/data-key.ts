import { randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.js';
import { open, seal } from './seal.js';

/** A data key as it is stored: wrapped by one version of the master key. Destroying it erases what it sealed. */
export interface WrappedDataKey {
  readonly keyVersion: number;
  readonly wrapped: Buffer;
}

export interface NewDataKey extends WrappedDataKey {
  readonly key: Buffer;
}

export function makeDataKey(ring: KeyRing, boundTo: string): NewDataKey {
  const key = randomBytes(32);
  const keyVersion = ring.currentVersion;
  return { key, keyVersion, wrapped: seal(ring.keyFor('document-wrap', keyVersion), key, boundTo) };
}

export const unwrapDataKey = (ring: KeyRing, stored: WrappedDataKey, boundTo: string): Buffer =>
  open(ring.keyFor('document-wrap', stored.keyVersion), stored.wrapped, boundTo);
