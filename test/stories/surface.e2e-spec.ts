import { ask, bsnOf, get, post, region, type Free } from './a-story.js';

const signal = {
  resourceType: 'Communication',
  status: 'in-progress',
  subject: { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsnOf('Erik') } },
  recipient: [{ identifier: { system: 'https://regioschakel.nl/fhir/NamingSystem/team', value: 'fact-noord' } }],
  payload: [{ contentString: 'Hij slaapt al twee nachten niet.' }],
};

/** Every way in which one system tells another something in words, by FHIR. */
const messages: [string, string, object][] = [
  ['a Communication', 'Communication', signal],
  ['a CommunicationRequest', 'CommunicationRequest', { ...signal, resourceType: 'CommunicationRequest' }],
  ['a message', '$process-message', { resourceType: 'Bundle', type: 'message', entry: [] }],
  ['a Communication in a transaction', '', { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: signal, request: { method: 'POST', url: 'Communication' } }] }],
];

const refusedOutcome = { resourceType: 'OperationOutcome', issue: expect.arrayContaining([expect.objectContaining({ severity: 'error' })]) };

describe('what the region does not take', () => {
  it('takes no Communication: there is nobody who would read it at night', async () => {
    for (const requester of ['fact', 'huisarts', 'client', 'crisis']) {
      for (const [, path, body] of messages) {
        const reply = await post(requester, path, body);
        expect([path, reply.status >= 400 && reply.status < 500, reply.body]).toEqual([path, true, refusedOutcome]);
      }
    }
  });

  it('and offers none: the CapabilityStatement names nothing that carries a message', async () => {
    const { body } = await get('huisarts', 'metadata');
    const types = body.rest[0].resource.map(({ type }: Free) => type as string);

    expect(types).toContain('Task');
    expect(types.filter((type: string) => /^(Communication|CommunicationRequest|MessageHeader)$/.test(type))).toEqual([]);
    expect(body.messaging).toBeUndefined();
  });

  it.each([
    ['a Patient by id', 'GET' as const, 'Patient/1'],
    ['all Tasks, by a URL', 'GET' as const, 'Task?status=requested'],
    ['deleting a card', 'POST' as const, 'Bundle/$erase'],
    ['a search by a parameter that is not listed', 'POST' as const, 'Task/_search'],
  ])('nor anything else that is not listed: %s', async (_what, method, path) => {
    const reply = await ask('huisarts', { method, path, ...(method === 'POST' ? { body: 'description=x' } : {}) });

    expect(reply).toMatchObject({ status: expect.any(Number), body: refusedOutcome });
    expect(reply.status).toBeGreaterThanOrEqual(400);
    expect(reply.status).toBeLessThan(500);
  });

  it('keeps nothing of what it refused', async () => {
    const [{ count }] = await region.sql<Free>(`select count(*)::int as count from messaging.outbox where resources::text like '%Communication%'`);

    expect(count).toBe(0);
  });
});
