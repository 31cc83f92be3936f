export type ErrorCategory =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'precondition'
  | 'unavailable'
  | 'fault';

/** `message` is for the caller and names no client; `cause` is for the log only. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';

  constructor(
    readonly category: ErrorCategory,
    message: string,
    options: { readonly cause?: unknown; readonly expression?: string } = {},
  ) {
    super(message, { cause: options.cause });
    this.expression = options.expression;
  }

  /** FHIRPath of what is to be mended, where the caller's body is wrong. */
  readonly expression: string | undefined;
}
