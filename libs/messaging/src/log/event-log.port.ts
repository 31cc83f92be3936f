import type { ClientKey } from '#libs/kernel';
import type { CloudEvent } from '../event/cloud-event.js';
import type { Topic } from '../event/topics.js';

export const EVENT_LOG = Symbol('EVENT_LOG');

/** Proof of who may write for a shard. A relay whose lease went to another has the lower number. */
export interface Fence {
  readonly shard: number;
  readonly holder: string;
  readonly fencing: number;
}

export interface LogEntry {
  readonly topic: Topic;
  readonly client: ClientKey;
  readonly event: CloudEvent;
}

export interface LoggedEvent {
  readonly offset: number;
  readonly client: ClientKey;
  readonly event: CloudEvent;
}

/** Somebody else holds the shard now. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

/** Events in partitions, in order per client. Adapters: embedded (PostgreSQL); each passes event-log.contract.ts. */
export interface EventLog {
  /** Resolves when every entry is durably there, each client's in the given order; throws Fenced without writing when the fence is stale. */
  append(entries: readonly LogEntry[], fence: Fence): Promise<void>;
  /** From `offset` on, in order, without gaps. */
  read(topic: Topic, partition: number, offset: number, limit: number): Promise<readonly LoggedEvent[]>;
}
