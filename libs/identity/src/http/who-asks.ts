import type { FhirRequest } from '#libs/fhir';
import { GatewayError, type Requester } from '#libs/kernel';

/** The requester whom the token guard let in. */
export function whoAsks(request: FhirRequest): Requester {
  if (!request.requester) throw new GatewayError('fault', 'something went wrong in the gateway');
  return request.requester;
}
