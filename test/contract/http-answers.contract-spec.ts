import { randomUUID } from 'node:crypto';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { theRegion } from '../support/region/the-region.js';

const region = theRegion();
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const nobody = madeUpBsns(7)();
const fhir = (path: string, init: RequestInit = {}) => fetch(`${region.endpoints.fhir}/${path}`, init);

async function refusedOverview(headers: Record<string, string> = {}): Promise<Response> {
  const { access_token: token } = await region.client.token({ requester: 'huisarts', purpose: 'TREAT' });
  return fhir('$medication-overview', { method: 'POST', headers: { 'content-type': 'application/fhir+json', authorization: `Bearer ${token}`, ...headers }, body: JSON.stringify(aboutClient(nobody)) });
}

describe('every HTTP answer', () => {
  it.each<[string, () => Promise<Response>]>([
    ['what the gateway can do', () => fhir('metadata')],
    ['no token', () => fhir(`Bundle/${randomUUID()}`)],
    ['a refusal', () => refusedOverview()],
    ['an interaction that does not exist', () => fhir('Patient')],
    ['the consent service', () => fetch(`${region.endpoints.consent}/Consent/${randomUUID()}`)],
    ['the token endpoint', () => fetch(region.endpoints.token, { method: 'POST', body: new URLSearchParams() })],
    ['health', () => fetch(new URL('/health/ready', region.endpoints.fhir))],
  ])('carries a request id that the gateway made: %s', async (_situation, ask) => {
    const [one, other] = [await ask(), await ask()];

    expect(one.headers.get('x-request-id')).toMatch(uuid);
    expect(other.headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'));
  });

  it('does not take a request id from outside', async () => {
    expect((await refusedOverview({ 'x-request-id': 'mine' })).headers.get('x-request-id')).toMatch(uuid);
  });

  it('repeats it in an OperationOutcome only in diagnostics', async () => {
    const answer = await refusedOverview();
    const requestId = answer.headers.get('x-request-id') ?? '';
    const body = await answer.text();

    expect(JSON.parse(body)).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ diagnostics: requestId }] });
    expect(body.split(requestId)).toHaveLength(2);
  });
});
