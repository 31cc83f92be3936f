import type { Client } from 'fhir-kit-client';
import type { Limits } from '../http/limits.js';

/** One question to one source, while it lasts. */
export interface Asking {
  readonly client: Client;
  readonly bsn: string;
  readonly limits: Limits;
  readonly isSameOrigin: (url: string) => boolean;
}
