import { createHmac, randomBytes } from 'node:crypto';

const keyOfThisProcess = randomBytes(32);

/** Tells two clients apart while this process lives, and says nothing of who they are. */
export const clientMarker = (bsn: string): string => createHmac('sha256', keyOfThisProcess).update(bsn).digest('base64');
