import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadRegion, publicKeysOf } from '#libs/platform';
import { ensureDemonstrationKeys } from './demonstration-keys.js';
import { readyRequesters } from './requesters.js';
import { scratchFolder } from '../../../../../test/support/scratch-folder.js';

const region = loadRegion('config/region.json');
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe('the keys of the demonstration', () => {
  let folder: string;

  beforeAll(async () => {
    folder = join(scratchFolder('region'), 'keys');
    await ensureDemonstrationKeys(region, folder);
  });

  it('are there for every system, the private half for the owner only', () => {
    expect(readdirSync(folder).toSorted()).toEqual(region.systems.flatMap(({ id }) => [`${id}.jwks.json`, `${id}.private.json`]).toSorted());
    expect(modeOf(join(folder, 'mijn-brugstad.private.json'))).toBe('600');
    expect(modeOf(folder)).toBe('700');
  });

  it('can be read as the public keys of the region, and hold nothing private', () => {
    for (const system of region.systems) expect(publicKeysOf(system, folder).keys[0]).toMatchObject({ kty: 'EC', crv: 'P-384', alg: 'ES384' });
  });

  it('stay the same on a second start, also when the public half was lost', async () => {
    const file = join(folder, 'mijn-brugstad.jwks.json');
    const before = readFileSync(file, 'utf8');
    rmSync(file);
    await ensureDemonstrationKeys(region, folder);

    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

describe('the requesters of the ready file', () => {
  it('say by which system they sign in and what it may ask', () => {
    expect(readyRequesters(region)['fact']).toMatchObject({ system: 'epd-ggz-brug', ura: '00000001', team: 'fact-noord', role: 'psychiater' });
    expect(readyRequesters(region)['fact']?.scopes).toContain('system/CareTeam.crus');
    expect(Object.values(readyRequesters(region)).filter(({ scopes }) => scopes.length === 0)).toEqual([]);
  });
});
