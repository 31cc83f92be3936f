import type { Asker } from './asker.js';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly within?: { readonly ms: number; readonly bytes: number };
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The region's HTTP surfaces, as anyone reaches them. */
export interface Gateway {
  token(asker: Asker): Promise<{ readonly access_token: string; readonly expires_in: number }>;
  /** With a token of the asker; only an answer that is not an error comes back. */
  ask(asker: Asker, call: Call): Promise<Reply>;
  /** Without a token: the simulators and the region's own control. */
  steer(call: Call): Promise<Reply>;
}
