import { keyedHash, open, seal, type KeyRing } from '#libs/platform';
import type { ClientKey } from '#libs/kernel';
import { readBsn, type Bsn } from '../domain/bsn.js';
import type { BsnHash, SealedBsn } from './client-store.port.js';

export const hashBsn = (ring: KeyRing, bsn: Bsn, keyVersion: number): BsnHash => ({
  keyVersion,
  hash: keyedHash(ring.keyFor('bsn-find', keyVersion), bsn),
});

export const sealBsn = (ring: KeyRing, bsn: Bsn, client: ClientKey, keyVersion: number): SealedBsn => ({
  keyVersion,
  sealed: seal(ring.keyFor('bsn-seal', keyVersion), Buffer.from(bsn), client),
});

export function openBsn(ring: KeyRing, { keyVersion, sealed }: SealedBsn, client: ClientKey): Bsn {
  const bsn = readBsn(open(ring.keyFor('bsn-seal', keyVersion), sealed, client).toString());
  if (!bsn) throw new Error('a sealed BSN opened to something else');
  return bsn;
}
