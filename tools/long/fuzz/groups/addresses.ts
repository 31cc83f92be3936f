import type { Group } from '../requests/hostile-request.js';

const uuid = '3f0c4a86-0d0f-4d5c-8f0a-2f1f6a1f0a11';
const steps = ['..', '%2e%2e', '.%2e', '..%2f', '..%5c', '%2e%2e%2f', '..;', '%252e%252e%252f', '....//', '..%c0%af', '%2f', '%5c', '//', '/./', ';x=y', '%00', '%0d%0aX-Injected:%20yes', '%u002e'];
const ends = ['etc/passwd', 'metadata', 'health/ready', 'oauth/token', uuid, 'region.json', 'Bundle', '_history/1', '$everything'];

/** No id and no address of ours has them; none may lead anywhere else. */
export const stepsUp: Group = {
  name: 'steps up and encoded slashes',
  next: (chance, means) => {
    const [base, target, token] = chance.oneOf([
      ['/fhir/Bundle/', 'gateway', means.tokens.huisarts],
      ['/fhir/Task/', 'gateway', means.tokens.huisarts],
      ['/fhir/ServiceRequest/', 'gateway', means.tokens.huisarts],
      ['/fhir/Consent/', 'consent', means.tokens.client],
    ] as const);
    const climb = Array.from({ length: 1 + chance.below(6) }, () => chance.oneOf(steps)).join(chance.oneOf(['', '/']));
    const path = `${base}${chance.oneOf(['', uuid])}${climb}${chance.oneOf(['', '/'])}${chance.oneOf(ends)}`;
    const [method, body] = chance.oneOf([['GET', ''], ['PUT', '{"resourceType":"Task"}']] as const);
    return { what: `${method} ${path}`, target, request: { method, path, headers: [['Authorization', `Bearer ${token}`], ...(body ? ([['Content-Type', 'application/fhir+json'], ['If-Match', 'W/"1"']] as const) : [])], body } };
  },
};
