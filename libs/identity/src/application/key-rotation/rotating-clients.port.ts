import type { ClientKey } from '#libs/kernel';
import type { BsnHash, SealedBsn } from '../client-store.port.js';

export interface ClientToMove {
  readonly client: ClientKey;
  readonly stored: SealedBsn;
}

/** The clients as the change of keys sees them. */
export interface RotatingClients {
  next(keyVersions: readonly number[], limit: number): Promise<readonly ClientToMove[]>;
  /** One client, one statement: hash and sealed BSN change together, so that a lookup sees the one or the other. */
  move(from: ClientToMove, hash: BsnHash, sealed: SealedBsn): Promise<void>;
  countWithout(keyVersion: number): Promise<number>;
}
