import type { SourceFailure } from '#libs/medication-overview';
import type { Refusal } from './refusal.js';

/** Carries the reason and nothing of what was asked or answered: errors of a client library hold whole requests. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';

  constructor(
    readonly reason: SourceFailure,
    /** Nothing of an answer came: no connection, or a gateway in front of the source that says so. */
    readonly isWorthOneRetry = false,
    /** It answered that it does not answer. */
    readonly refusal: Refusal | null = null,
  ) {
    super(`a source failed: ${reason}`);
  }

  get isNotOffered(): boolean {
    return this.refusal === 'not-offered';
  }
}

const reasonsByCode: Readonly<Record<string, SourceFailure>> = {
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  UND_ERR_HEADERS_TIMEOUT: 'late',
  UND_ERR_BODY_TIMEOUT: 'late',
  UND_ERR_CONNECT_TIMEOUT: 'late',
};
const noConnection: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'UND_ERR_SOCKET'];

export function failureOf(error: unknown, signal: AbortSignal): SourceFailure {
  if (error instanceof FetchFailed) return error.reason;
  if (signal.aborted) return 'late';
  const code = codeOf(error);
  return code.startsWith('HPE_') ? 'not-fhir' : (reasonsByCode[code] ?? 'down');
}

/** Of a whole question: what did not fail on its way came to nothing while it was read. */
export const failureOfQuestion = (error: unknown, signal: AbortSignal): SourceFailure =>
  error instanceof FetchFailed ? error.reason : signal.aborted ? 'late' : 'unreadable';

/** Before a status came. */
export const noAnswer = (error: unknown, signal: AbortSignal): FetchFailed =>
  new FetchFailed(failureOf(error, signal), !signal.aborted && noConnection.includes(codeOf(error)));

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');
