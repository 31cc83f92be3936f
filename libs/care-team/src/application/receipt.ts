import { operationOutcome } from '#libs/fhir';
import type { Rendered } from '#libs/disclosure';

/** An acknowledgement that says nothing about the client. */
export const receipt = (status: number, text: string, requestId: string): Rendered => ({
  status,
  body: JSON.stringify(operationOutcome([{ severity: 'information', code: 'informational', text }], requestId)),
});
