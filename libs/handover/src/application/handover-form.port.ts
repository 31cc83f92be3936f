import type { ClientDocument } from '#libs/documents';
import type { ClientKey } from '#libs/kernel';
import type { Handover } from '../domain/handover.js';
import type { HandoverChange, HandoverIds, SubmittedHandover } from '../domain/submitted-handover.js';

export const HANDOVER_FORM = Symbol('HANDOVER_FORM');

/** How a handover is written; the one who fills it knows FHIR. */
export interface HandoverForm {
  /** The three parts as they are stored. */
  stored(submitted: SubmittedHandover<ClientDocument>, ids: HandoverIds, client: ClientKey): { readonly task: string; readonly 'service-request': string; readonly document: string };
  /** The Task as it stands now, the client reference still in it. */
  task(stored: { readonly task: string; readonly said: string | null }, id: string, handover: Handover): string;
  /** What is to change in `current`; refuses, named, whatever else differs. */
  change(wanted: object, current: object): HandoverChange;
  /** The answer to the transaction. */
  receipt(ids: HandoverIds, at: Date): object;
}
