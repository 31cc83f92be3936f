import type { Party } from './handover.js';

type Json = { readonly [name: string]: unknown };

/** A handover as the sender's system gave it: read and checked, the BSN still in it. */
export interface SubmittedHandover<Document = unknown, Bsn extends string = string> {
  readonly bsn: Bsn;
  readonly sender: Party;
  readonly receiver: Party;
  readonly clientInformed: boolean;
  readonly task: Json;
  readonly serviceRequest: Json;
  readonly document: Document;
  /** How the three refer to each other in the transaction. */
  readonly fullUrls: { readonly task: string; readonly serviceRequest: string; readonly document: string };
}

export interface HandoverIds {
  readonly id: string;
  readonly serviceRequestId: string;
  readonly documentId: string;
}

/** What the receiver says with an answer: reason and working status, as FHIR CodeableConcepts. */
export interface HandoverChange {
  readonly status: 'accepted' | 'rejected' | 'cancelled';
  readonly said: { readonly statusReason?: unknown; readonly businessStatus?: unknown } | null;
}
