import type { Chance } from './chance.js';
import type { RawRequest } from './raw-http.js';

/** Who must refuse it: a FHIR surface by an OperationOutcome, the token endpoint by an OAuth error. */
export type Target = 'gateway' | 'consent' | 'token';

export interface Malformed {
  readonly what: string;
  readonly target: Target;
  readonly request: RawRequest;
}

/** What a well-formed request would use. */
export interface Means {
  readonly bsn: string;
  /** Valid access tokens: a refusal is not for want of one. */
  readonly tokens: { readonly huisarts: string; readonly client: string; readonly operator: string };
  readonly assertion: () => Promise<URLSearchParams>;
}

export type Family = (chance: Chance, means: Means) => Malformed | Promise<Malformed>;

const fhirJson = 'application/fhir+json';

export const post = (path: string, token: string, body: string | Buffer, more: RawRequest['headers'] = []): RawRequest => ({
  method: 'POST',
  path,
  headers: [...(more.some(([name]) => name.toLowerCase() === 'content-type') ? [] : ([['Content-Type', fhirJson]] as const)), ['Authorization', `Bearer ${token}`], ...more],
  body,
});
