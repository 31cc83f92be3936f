import type { Bundle } from '@medplum/fhirtypes';
import type { HandoverIds } from '../domain/submitted-handover.js';

/** The answer to the transaction: where each part is, and nothing of what is in it. */
export const handoverReceipt = ({ id, serviceRequestId, documentId }: HandoverIds, at: Date): Bundle => ({
  resourceType: 'Bundle',
  type: 'transaction-response',
  entry: [`Task/${id}`, `ServiceRequest/${serviceRequestId}`, `Bundle/${documentId}`].map((location) => ({
    response: { status: '201 Created', location, lastModified: at.toISOString() },
  })),
});
