import { keyedHash, type KeyRing } from '#libs/platform';
import type { ClientKey } from '#libs/kernel';

/**
 * Stands for a person who is not known here: looks like any client key, is the same at every question, and
 * no row has it. The lowest version of the ring makes it, because that one stays longest while keys rotate.
 */
export function phantomClient(ring: KeyRing, text: string): ClientKey {
  const bytes = keyedHash(ring.keyFor('phantom-client', Math.min(...ring.versions)), text);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as ClientKey;
}
