import { resolve } from 'node:path';

import { ARegion } from '../support/a-region.js';

const patienceMs = 120_000;
const whole = resolve('apps/region/src/main.ts');

/** The launcher with the real apps and the real demonstration; the suites beside this one use stand-ins. */
describe('the whole region', () => {
  let region: ARegion;
  beforeEach(async () => void (region = await ARegion.of(whole)));
  afterEach(() => region.remove(), patienceMs);

  it('starts, walks through all its jobs without a word of complaint, and stays up', async () => {
    const { endpoints, clients, requesters } = await region.start();
    await region.untilOut(/De regio blijft aan/);

    expect((await fetch(`${endpoints.fhir}/metadata`)).status).toBe(200);
    expect((await fetch(endpoints.smart)).status).toBe(200);
    expect((await fetch(endpoints.openapi)).status).toBe(200);
    expect(clients.length).toBeGreaterThanOrEqual(4);
    expect(clients.some(({ about }) => about.includes('crisis card'))).toBe(true);
    expect(Object.keys(requesters)).toEqual(expect.arrayContaining(['huisarts', 'huisarts-other', 'pharmacy', 'pharmacy-other', 'fact', 'poh', 'crisis', 'wijkteam']));
    expect(await region.end()).toMatchObject({ exitCode: 0, err: [] });
  }, patienceMs);

  it('walks through again the next day', async () => {
    await region.start(['--no-demo']);
    await region.end();
    await region.start();
    await region.untilOut(/De regio blijft aan/);

    expect(await region.end()).toMatchObject({ exitCode: 0, err: [] });
  }, patienceMs);

  it('goes on as processes when one gateway dies', async () => {
    const { endpoints } = await region.start(['--no-demo', '--processes', '--gateways', '2']);
    process.kill(region.pidOf('gateway-2'), 'SIGKILL');
    await region.untilErr(/^gateway-2 /m);

    expect((await fetch(`${endpoints.fhir}/metadata`)).status).toBe(200);
    expect(await region.end('SIGINT')).toMatchObject({ exitCode: 0, err: [expect.stringMatching(/has ended: SIGKILL/)] });
  }, patienceMs);
});
