import { bucketOf, type ClientKey } from '#libs/kernel';

export const topics = [
  'medication-overview.v1',
  'signaling-plan.v1',
  'crisis-card.v1',
  'warm-handover.v1',
  'consent.v1',
  'care-moment.v1',
] as const;
export type Topic = (typeof topics)[number];

/** Of each topic, fixed at its creation. A multiple of the number of shards: one relay writes to a partition. */
export const partitionCount = 16;

/** The index outbox_waiting is made for this number. */
export const shardCount = 8;

export const partitionOf = (client: ClientKey): number => bucketOf(client) % partitionCount;
export const shardOf = (client: ClientKey): number => bucketOf(client) % shardCount;
