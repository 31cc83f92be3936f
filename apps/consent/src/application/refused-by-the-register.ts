import type { Deed, Receipts } from '#libs/disclosure';
import { GatewayError, type ErrorCategory } from '#libs/kernel';

const refusals: readonly ErrorCategory[] = ['conflict', 'precondition'];

/** No room, an older version, or somebody was first: nothing changed, and the attempt is in the client's log. */
export async function loggingRefusals<Done>(receipts: Receipts, deed: Deed, write: () => Promise<Done>): Promise<Done> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof GatewayError && refusals.includes(error.category)) await receipts.refused(deed);
    throw error;
  }
}
