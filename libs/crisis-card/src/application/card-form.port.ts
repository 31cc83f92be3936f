import type { ClientKey } from '#libs/kernel';
import type { DocumentReference } from '@medplum/fhirtypes';
import type { ClientDocument } from '#libs/documents';

export const CARD_FORM = Symbol('CARD_FORM');

/** A card as it came, taken apart: each part as canonical text, so that what changed can be told. */
export interface ReadCard {
  readonly document: ClientDocument;
  readonly frame: string;
  readonly sections: readonly { readonly visibleTo: readonly string[] | null; readonly text: string }[];
}

export interface CardIdentity {
  readonly id: string;
  readonly client: ClientKey;
  readonly changedAt: string;
}

/** How a card is written; the one who fills it knows FHIR. */
export interface CardForm {
  /** Refuses what a card may not be. */
  read(document: ClientDocument): ReadCard;
  /** What is stored: whole, dated, with the client reference for the BSN, without the client's choices of readers. */
  ready(card: ReadCard, identity: CardIdentity): string;
  /** The sections in `positions` and what they refer to, as if there were no others. */
  partOf(text: string, positions: readonly number[], changedAt: string): string;
  /** The whole with the client's choices of readers, for the client. */
  withReaders(text: string, visibleTo: readonly (readonly string[] | null)[]): string;
  reference(identity: CardIdentity, bsn: string): DocumentReference;
  /** What the publisher reads: id and version of what they made. */
  receipt(id: string, version: number, at: Date): object;
  noCard(requestId: string): object;
}
