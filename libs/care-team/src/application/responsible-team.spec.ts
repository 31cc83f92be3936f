import type { ClientKey } from '#libs/kernel';
import { loadRegion } from '#libs/platform';
import type { PublishedCareTeam } from '../domain/care-team.js';
import { aCareTeam, noon, yesterday } from '../domain/testing/builders.js';
import type { CareTeamStore } from './care-team-store.port.js';
import { CareTeams } from './care-teams.js';

const client = '00000000-0000-4000-8000-000000000001' as ClientKey;
const region = loadRegion('config/region.json');
const desk = { id: 'regiodesk', name: 'Regiobureau Brugstad', telephone: { officeHours: '088 000 92 01', outOfHours: '088 000 92 09' } };

async function responsibleWhen(...published: PublishedCareTeam[]) {
  const store: CareTeamStore = { publishedFor: async () => published, lockVersionOf: async () => null, replace: async () => 1 };
  return new CareTeams(store, region).responsibleTeamOf(client, noon);
}

describe('the team that answers for a client', () => {
  it('is the one that its institution published, with its telephone', async () => {
    expect(await responsibleWhen(aCareTeam())).toMatchObject({ id: 'fact-noord', telephone: { officeHours: '088 000 10 10', outOfHours: '088 000 70 00' } });
  });

  it('is the region’s desk when nobody published a care team', async () => {
    expect(await responsibleWhen()).toMatchObject(desk);
  });

  it.each([
    ['the care team ended and nobody took over', aCareTeam({ period: { from: null, until: yesterday } })],
    ['the team left the region', aCareTeam({ responsibleTeam: 'fact-verhuisd', participants: [{ kind: 'team', member: 'fact-verhuisd', organisation: null, role: null, period: { from: null, until: null } }] })],
  ])('is the desk too when %s', async (_situation, published) => {
    expect(await responsibleWhen(published)).toMatchObject(desk);
  });
});
