import type { OperationOutcome, OperationOutcomeIssue } from '@medplum/fhirtypes';
import type { ErrorCategory } from '#libs/kernel';

/** HTTP status and IssueType (R4) of each kind of error. */
export const outcomes: Record<ErrorCategory, { readonly status: number; readonly code: OperationOutcomeIssue['code'] }> = {
  invalid: { status: 400, code: 'invalid' },
  unauthenticated: { status: 401, code: 'login' },
  forbidden: { status: 403, code: 'forbidden' },
  'not-found': { status: 404, code: 'not-found' },
  conflict: { status: 409, code: 'conflict' },
  precondition: { status: 412, code: 'conflict' },
  unavailable: { status: 503, code: 'transient' },
  fault: { status: 500, code: 'exception' },
};

export interface Issue {
  readonly severity?: OperationOutcomeIssue['severity'];
  readonly code: OperationOutcomeIssue['code'];
  readonly text: string;
  readonly expression?: string | undefined;
}

/** `requestId` goes into diagnostics and nowhere else. */
export function operationOutcome(issues: readonly Issue[], requestId?: string): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map((issue) => ({
      severity: issue.severity ?? 'error',
      code: issue.code,
      details: { text: issue.text },
      ...(requestId ? { diagnostics: requestId } : {}),
      ...(issue.expression ? { expression: [issue.expression] } : {}),
    })),
  };
}
