export type ErrorCategory =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition'
  | 'unavailable'
  | 'fault';

/** One of several things to mend in the caller's body, and where. */
export interface Problem {
  readonly text: string;
  readonly expression: string;
}

/** `message` is for the caller and names no client; `cause` is for the log only. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(
    readonly category: ErrorCategory,
    message: string,
    options: { readonly cause?: unknown; readonly expression?: string; readonly problems?: readonly Problem[] } = {},
  ) {
    super(message, { cause: options.cause });
    this.expression = options.expression;
    this.problems = options.problems ?? [];
  }

  /** FHIRPath of what is to be mended, where the caller's body is wrong. */
  readonly expression: string | undefined;

  /** Everything that is wrong, at once; empty where there is only the message. */
  readonly problems: readonly Problem[];
}
