import { statSync } from 'node:fs';
import { searchAbout } from '../../tools/schakel/src/fhir/parameters.js';
import { theRegion } from '../support/region/the-region.js';

const region = theRegion();

describe('the file that READY names', () => {
  it('has what docs/contract.md says', () => {
    expect(region).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      endpoints: Object.fromEntries(['fhir', 'consent', 'authzen', 'my', 'token', 'smart', 'openapi', 'consentOpenapi'].map((name) => [name, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\//)])),
      simulators: Object.fromEntries(['ggz-epd', 'his', 'ais'].map((name) => [name, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/)])),
      database: expect.stringMatching(/^postgres(ql)?:/),
    });
  });

  it('names every process, with its port', () => {
    expect(region.processes.map(({ name }) => name).toSorted()).toEqual(['ais', 'consent', 'gateway', 'ggz-epd', 'his', 'postgres', 'region', 'relay']);
    expect(region.processes.every(({ pid, port }) => pid > 0 && port > 0)).toBe(true);
  });

  it('says who can ask', () => {
    const names = ['huisarts', 'huisarts-other', 'pharmacy', 'pharmacy-other', 'fact', 'poh', 'crisis', 'wijkteam'];

    for (const name of names) expect(region.requesters[name]).toMatchObject({ ura: expect.stringMatching(/^\d{8}$/), team: expect.any(String), person: expect.any(String), role: expect.any(String) });
  });

  it('names at least four made-up clients, one with a published crisis card', () => {
    expect(region.clients.length).toBeGreaterThanOrEqual(4);
    expect(region.clients.every(({ name, bsn, about }) => name !== '' && /^9999\d{5}$/.test(bsn) && about !== '')).toBe(true);
    expect(region.clients.filter(({ about }) => about.includes('crisis card')).length).toBeGreaterThanOrEqual(1);
  });

  it.each(['fhir', 'consent'] as const)('points at a process that is ready: %s', async (name) => {
    expect((await fetch(new URL('/health/ready', region.endpoints[name]))).status).toBe(200);
  });

  it.each(['smart', 'openapi', 'consentOpenapi'] as const)('points at a document that is there: %s', async (name) => {
    expect((await fetch(region.endpoints[name])).status).toBe(200);
  });

  it('recorded nobody’s consent for them', async () => {
    const readyAt = statSync(region.readyFile).mtimeMs;
    for (const { bsn } of region.clients) {
      const { status, body } = await region.client.ask({ requester: 'client', purpose: null }, { method: 'POST', url: `${region.endpoints.consent}/Consent/_search`, body: searchAbout(bsn) });
      const { entry = [] } = body as { entry?: readonly { readonly resource: { readonly dateTime: string } }[] };

      expect([status, entry.filter(({ resource }) => Date.parse(resource.dateTime) < readyAt)]).toEqual([200, []]);
    }
  });
});
