/** Of one sender about one client: more than a treatment needs, too few to bury anything. */
const mostWaiting = 20;

/** Only the sender's own that wait for an answer count, so the answer tells nothing of others. */
export const isRoomForAnother = (waiting: number): boolean => waiting < mostWaiting;
