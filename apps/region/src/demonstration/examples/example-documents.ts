import type { Bundle } from '@medplum/fhirtypes';
import { crisisCardOfErik } from '../documents/crisis-card-of-erik.js';
import { handoverOfErik } from '../documents/handover-of-erik.js';
import { momentsAround } from '../moments.js';

/** The day on which the examples were written down: a file does not move with the clock. */
const day = new Date('2026-01-12T12:00:00+01:00');

/** The documents of examples/, for the vendor who integrates and for the walk-through. */
export function exampleDocuments(): Readonly<Record<string, Bundle>> {
  const moment = momentsAround(day);
  return { 'crisis-card.json': crisisCardOfErik(moment), 'handover.json': handoverOfErik(moment) };
}

export const asFile = (document: Bundle): string => `${JSON.stringify(document, null, 2)}\n`;
