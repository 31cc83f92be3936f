import type { ClientKey, Ura } from '#libs/kernel';
import type { LocatedHandover } from '../application/handover-store.port.js';
import type { HandoverFact, HandoverRoute, HandoverStatus } from '../domain/handover.js';

export interface RouteRow {
  readonly sender_ura: Ura;
  readonly sender_team: string;
  readonly receiver_ura: Ura;
  readonly receiver_team: string | null;
  readonly client_informed: boolean;
}

export interface HandoverRow extends RouteRow {
  readonly client_key: ClientKey;
  readonly id: string;
  readonly service_request_id: string;
  readonly document_id: string;
  readonly status: HandoverStatus;
  readonly version: number;
  readonly published_at: Date;
  readonly changed_at: Date;
}

export const routeIn = (row: RouteRow): HandoverRoute => ({
  sender: { organisation: row.sender_ura, team: row.sender_team },
  receiver: { organisation: row.receiver_ura, team: row.receiver_team },
  clientInformed: row.client_informed,
});

export const located = (row: HandoverRow): LocatedHandover => ({
  client: row.client_key,
  id: row.id,
  serviceRequestId: row.service_request_id,
  documentId: row.document_id,
  handover: {
    status: row.status,
    version: row.version,
    ...routeIn(row),
    publishedAt: row.published_at,
    changedAt: row.changed_at,
  },
});

export interface FactRow {
  readonly fact: HandoverFact['fact'];
  readonly happened_at: Date;
}

/** A stored fact; what it began with stands in the handover's own row, and never changes. */
export function factOf({ fact, happened_at: at }: FactRow, { handover }: LocatedHandover): HandoverFact {
  const { sender, receiver, clientInformed } = handover;
  return fact === 'published' ? { fact, at, sender, receiver, clientInformed } : { fact, at };
}
