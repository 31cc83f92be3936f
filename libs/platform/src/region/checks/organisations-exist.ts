import type { RegionConfig } from '../schema/region.schema.js';
import type { Problem } from './problem.js';

/** Teams, systems and sources belong to an organisation of this region, and no system reaches into another's team. */
export function everythingBelongsToAnOrganisation(region: RegionConfig): readonly Problem[] {
  return [...unknownOrganisations(region), ...foreignTeams(region), ...unknownDesk(region)];
}

function unknownOrganisations(region: RegionConfig): Problem[] {
  const known = new Set(region.organisations.map(({ ura }) => ura));
  return (['teams', 'systems', 'sources'] as const).flatMap((list) =>
    region[list].flatMap(({ ura }, index) =>
      known.has(ura) ? [] : [{ path: [list, index, 'ura'], message: `no organisation has number ${ura}` }],
    ),
  );
}

function foreignTeams(region: RegionConfig): Problem[] {
  return region.systems.flatMap((system, index) =>
    system.teams.flatMap((team, position) => {
      const found = region.teams.find(({ id }) => id === team);
      const path = ['systems', index, 'teams', position];
      if (!found) return [{ path, message: `no team has id ${team}` }];
      return found.ura === system.ura ? [] : [{ path, message: `team ${team} belongs to another organisation` }];
    }),
  );
}

function unknownDesk(region: RegionConfig): Problem[] {
  const desk = region.teams.find(({ id }) => id === region.desk.team);
  const isDesk = region.organisations.some(({ ura, type }) => ura === desk?.ura && type === 'region-desk');
  return isDesk ? [] : [{ path: ['desk', 'team'], message: `${region.desk.team} is not a team of the region's desk` }];
}
