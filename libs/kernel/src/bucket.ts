import type { ClientKey } from './ids.js';

export const bucketCount = 1024;

const fnvOffset = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Shard of a client: 32-bit FNV-1a of the key's text, mod 1024. Fixed for ever: topics are partitioned by it. */
export function bucketOf(client: ClientKey): number {
  let hash = fnvOffset;
  for (let index = 0; index < client.length; index += 1) {
    hash = Math.imul(hash ^ client.charCodeAt(index), fnvPrime);
  }
  return (hash >>> 0) % bucketCount;
}
