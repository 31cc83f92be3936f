import { requestOf } from '../asking/questions.js';
import type { Chance } from '../requests/chance.js';
import type { HostileMeans } from '../requests/hostile-request.js';
import type { RawRequest } from '../requests/raw-http.js';

const notations = ['application/vnd.regioschakel.overview+json', 'application/vnd.regioschakel.overview+json', 'application/fhir+json', 'text/html', 'text/plain'];

/** In any notation: each is another way to pass on what a source sent. */
export function anyOverview({ oneOf }: Chance, means: HostileMeans): RawRequest {
  const request = requestOf('overview', means);
  const notation = oneOf(notations);
  return { ...request, headers: request.headers.map(([name, value]) => [name, name === 'Accept' ? notation : value] as const) };
}
