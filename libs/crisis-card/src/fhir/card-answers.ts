import { operationOutcome, systems } from '#libs/fhir';
import type { DocumentReference } from '@medplum/fhirtypes';
import type { CardIdentity } from './write-card.js';
import { cardType } from './words.js';

/** A pointer that says no more than that there is a card, and since when it says what the reader sees. */
export const cardReference = ({ id, changedAt }: CardIdentity, bsn: string): DocumentReference => ({
  resourceType: 'DocumentReference',
  id,
  status: 'current',
  docStatus: 'final',
  type: cardType,
  subject: { type: 'Patient', identifier: { system: systems.bsn, value: bsn } },
  date: changedAt,
  content: [{ attachment: { contentType: 'application/fhir+json', url: `Bundle/${id}` } }],
});

/** What the publisher reads of what they made: not the document itself. */
export const cardReceipt = (id: string, version: number, at: Date): object => ({
  resourceType: 'Bundle',
  id,
  meta: { versionId: String(version), lastUpdated: at.toISOString(), tag: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' }] },
  type: 'document',
});

export const noCard = (requestId: string): object =>
  operationOutcome([{ severity: 'information', code: 'not-found', text: 'this person has no crisis card that they share with you' }], requestId);
