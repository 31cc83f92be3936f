import type { KeyRing } from '#libs/platform';
import { hashBsn, openBsn, sealBsn } from '../bsn-keys.js';
import type { RotatingClients } from './rotating-clients.port.js';

export interface Rotation {
  readonly batchSize: number;
  readonly onBatch?: (moved: number) => void;
}

/** Moves every client to the ring's current version, one by one, while others look them up; how many it moved. */
export async function rotateClients(clients: RotatingClients, ring: KeyRing, { batchSize, onBatch }: Rotation): Promise<number> {
  const current = ring.currentVersion;
  const older = ring.versions.filter((version) => version !== current);
  for (let moved = 0; ; onBatch?.(moved)) {
    const batch = await clients.next(older, batchSize);
    if (batch.length === 0) return moved;
    for (const row of batch) {
      const bsn = openBsn(ring, row.stored, row.client);
      await clients.move(row, hashBsn(ring, bsn, current), sealBsn(ring, bsn, row.client, current));
    }
    moved += batch.length;
  }
}
