import type { Category } from '#libs/kernel';
import type { WaitingEvent } from '../outbox/claim-next-batch.js';
import type { ChangedResource } from './client-event.js';

/** CloudEvents 1.0 after the NL GOV profile: https://gitdocumentatie.logius.nl/publicatie/notificatieservices/CloudEvents-NL/ */
export interface CloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** The client key: order and gaps are per subject. */
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: {
    /** Counts this client's events from 1 without a gap. */
    readonly sequence: number;
    readonly category: Category | null;
    readonly resources: readonly ChangedResource[];
  };
}

export const sourceOf = (regionId: string): string => `urn:nld:regioschakel:${regionId}`;

export const toCloudEvent = (event: WaitingEvent, source: string): CloudEvent => ({
  specversion: '1.0',
  id: event.id,
  source,
  type: event.type,
  subject: event.client,
  time: event.occurredAt.toISOString(),
  datacontenttype: 'application/json',
  data: { sequence: event.seq, category: event.category, resources: event.resources },
});
