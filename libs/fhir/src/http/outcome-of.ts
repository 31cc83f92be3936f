import { HttpException } from '@nestjs/common';
import { GatewayError, type ErrorCategory } from '#libs/kernel';
import type { OperationOutcome } from '@medplum/fhirtypes';
import { operationOutcome, outcomes, type Issue } from '../outcome/operation-outcome.js';

export interface OutcomeAnswer {
  readonly status: number;
  readonly body: OperationOutcome;
  /** Whether the error is ours and belongs in the log. */
  readonly isFault: boolean;
}

const clientErrors: Record<number, Issue> = {
  400: { code: 'invalid', text: 'the request is not valid HTTP or not valid FHIR' },
  404: { code: 'not-supported', text: 'this interaction does not exist here; see /fhir/metadata' },
  405: { code: 'not-supported', text: 'this interaction does not exist here; see /fhir/metadata' },
  413: { code: 'too-long', text: 'the body is too large' },
  414: { code: 'too-long', text: 'the address is too long' },
  415: { code: 'not-supported', text: 'send application/fhir+json, or application/x-www-form-urlencoded for _search' },
};

/** What the caller reads of an error: category and message of our own, never the error itself. */
export function outcomeOf(error: unknown, requestId: string): OutcomeAnswer {
  if (error instanceof GatewayError) return fromCategory(error.category, issuesOf(error), requestId);
  const status = statusOf(error);
  const issue = clientErrors[status];
  if (issue) return { status, body: operationOutcome([issue], requestId), isFault: false };
  if (isDatabaseAway(error)) return fromCategory('unavailable', [{ text: 'the gateway cannot answer now; try again shortly' }], requestId);
  return fromCategory('fault', [{ text: 'something went wrong in the gateway' }], requestId);
}

const issuesOf = ({ message, expression, problems }: GatewayError): Omit<Issue, 'code'>[] =>
  problems.length > 0 ? [...problems] : [{ text: message, expression }];

function fromCategory(category: ErrorCategory, issues: readonly Omit<Issue, 'code'>[], requestId: string): OutcomeAnswer {
  const { status, code } = outcomes[category];
  return { status, body: operationOutcome(issues.map((issue) => ({ code, ...issue })), requestId), isFault: status >= 500 };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' && status >= 400 && status < 500 ? (clientErrors[status] ? status : 400) : 500;
}

const awayCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[123]|08...|53300)$/;

/** PostgreSQL gone, restarting, or its pool exhausted: the caller may come back. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && awayCodes.test(code)) return true;
  return typeof message === 'string' && /Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(message);
}
