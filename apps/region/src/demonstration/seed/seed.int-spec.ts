import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clients } from '../fixtures/reading.js';
import { StandInRegion } from '../fixtures/stand-in-region.js';
import type { DemonstrationRegion } from './demonstration-region.js';
import { seed } from './seed.js';

describe('filling a running region with its made-up clients', () => {
  let standIn: StandInRegion;
  let region: DemonstrationRegion;

  beforeEach(async () => {
    standIn = new StandInRegion();
    region = await standIn.start();
  });
  afterEach(() => standIn.stop());

  const to = (path: string) => standIn.received.filter((one) => one.path === path);

  it('gives every simulator the material of every client', async () => {
    await seed(region);

    expect(to('/control/load')).toHaveLength(3 * clients.length);
  });

  it('makes each client known as the desk, before anything is published about them', async () => {
    await seed(region);

    expect(to('/fhir/$register-client').map(({ as }) => as)).toEqual(clients.map(() => 'regiodesk-app'));
    expect(standIn.paths().filter((path) => path !== '/control/load').slice(0, 3)).toEqual(['/fhir/$register-client', '/fhir/CareTeam', '/fhir/Bundle']);
  });

  it('publishes the care teams as the institution and the crisis card as the client', async () => {
    await seed(region);

    expect(to('/fhir/CareTeam').map(({ as }) => as)).toEqual(clients.map(() => 'epd-ggz-brug'));
    expect(to('/fhir/Bundle').map(({ as, body }) => [as, body['type']])).toEqual([['mijn-brugstad', 'document']]);
  });

  it('records nobody\'s consent', async () => {
    await seed(region);

    expect(standIn.paths().filter((path) => path.includes('Consent'))).toEqual([]);
  });

  it('publishes nothing twice on a second start, and everything again to a new database', async () => {
    await seed(region);
    const first = standIn.paths().filter((path) => path.startsWith('/fhir')).length;
    await seed(region);
    const second = standIn.paths().filter((path) => path.startsWith('/fhir')).length;
    await seed({ ...region, database: 'another' });
    const third = standIn.paths().filter((path) => path.startsWith('/fhir')).length;

    expect([second - first, third - second]).toEqual([0, first]);
    expect(to('/control/load')).toHaveLength(9 * clients.length);
  });

  it('goes on where it was stopped', async () => {
    standIn.refuses = '/fhir/CareTeam';
    await expect(seed(region)).rejects.toThrow('POST CareTeam as fact was answered 403');
    standIn.refuses = null;
    await seed(region);

    expect(to('/fhir/$register-client')).toHaveLength(clients.length);
    expect(to('/fhir/CareTeam')).toHaveLength(1 + clients.length);
  });

  it('writes no BSN to the data folder', async () => {
    await seed(region);

    expect(readFileSync(join(region.dataFolder, 'demonstration.json'), 'utf8')).not.toMatch(/9999\d{5}/);
  });
});
