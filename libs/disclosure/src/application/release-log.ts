import { mint, type Released, type Rendered } from '../domain/released.js';

/** For the log itself: the audit services judged the reader and wrote the reading down before they answered. */
export const releaseLog = (log: object, contentType = 'application/fhir+json'): Released<Rendered> =>
  mint({ contentType, body: JSON.stringify(log) });
