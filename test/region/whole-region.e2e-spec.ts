import { resolve } from 'node:path';

import { ARegion } from '../support/a-region.js';

const patienceMs = 120_000;

/** The suites beside this one try the launcher with stand-ins; here are the real apps, each a process of its own. */
describe('the whole region as processes', () => {
  let region: ARegion;
  beforeEach(async () => void (region = await ARegion.of(resolve('apps/region/src/main.ts'))));
  afterEach(() => region.remove(), patienceMs);

  it('is filled, goes on when one gateway dies, and ends in order', async () => {
    const { endpoints, clients } = await region.start(['--no-demo', '--processes', '--gateways', '2']);
    process.kill(region.pidOf('gateway-2'), 'SIGKILL');
    await region.untilErr(/^gateway-2 /m);

    expect(clients.some(({ about }) => about.includes('crisis card'))).toBe(true);
    expect((await fetch(`${endpoints.fhir}/metadata`)).status).toBe(200);
    expect(await region.end('SIGINT')).toMatchObject({ exitCode: 0, err: [expect.stringMatching(/has ended: SIGKILL/)] });
  }, patienceMs);
});
