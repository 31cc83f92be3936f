import { loadRegion } from './load-region.js';
import { deskOf, organisationOf, organisationTypeOf, sourceOf, systemOf, teamOf, teamsOf } from './lookups.js';

const region = loadRegion('config/region.json');

describe('looking somebody up in the demonstration region', () => {
  it.each([
    ['the GGZ institution', '00000001', 'ggz'],
    ['the pharmacy of the contract', '00000003', 'pharmacy'],
    ['the wijkteam, which has a number of the region', '90000001', 'wijkteam'],
    ['the desk, which is no care organisation', '90000002', null],
    ['somebody from another region', '11111111', null],
  ])('knows what %s is', (_who, ura, type) => {
    expect(organisationTypeOf(region, ura)).toBe(type);
  });

  it('finds organisations, teams, systems and sources by what they are called', () => {
    expect(organisationOf(region, '00000002')?.name).toBe('Huisartsenpraktijk Stadspoort');
    expect(teamOf(region, 'fact-noord')?.ura).toBe('00000001');
    expect(teamsOf(region, '00000001').map(({ id }) => id)).toEqual(['fact-noord', 'fact-zuid']);
    expect(systemOf(region, 'mijn-brugstad')?.actsAs).toBe('client');
    expect(sourceOf(region, 'ais-brug')?.kind).toBe('ais');
    expect(deskOf(region).id).toBe('regiodesk');
  });

  it('finds nothing where there is nothing', () => {
    expect([organisationOf(region, ''), teamOf(region, 'x'), systemOf(region, 'x'), sourceOf(region, 'x')]).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the demonstration region', () => {
  it.each(['huisarts', 'huisarts-other', 'pharmacy', 'pharmacy-other', 'fact', 'fact-other', 'poh', 'crisis', 'huisartsenpost', 'addiction-care', 'basis-ggz', 'wijkteam', 'client', 'operator'])(
    'has a requester %s',
    (name) => {
      expect(region.requesters).toHaveProperty(name);
    },
  );

  it('gives every requester of another organisation a system of its own', () => {
    const requesters = Object.values(region.requesters);

    expect(new Set(requesters.map(({ system }) => system)).size).toBe(new Set(requesters.map(({ ura }) => ura)).size);
  });
});
