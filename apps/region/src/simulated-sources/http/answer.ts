export interface Answer {
  readonly status: number;
  /** A text goes as it is, anything else as JSON. */
  readonly body: unknown;
  readonly contentType?: string;
  readonly location?: string;
}

export const fhirJson = 'application/fhir+json; charset=utf-8';

/** What a FHIR server cannot or will not do, said as FHIR says it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const resourceAnswer = (body: unknown, status = 200): Answer => ({ status, body, contentType: fhirJson });

export const outcomeAnswer = ({ status, code, message }: Refusal): Answer =>
  resourceAnswer({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code, diagnostics: message }] }, status);
