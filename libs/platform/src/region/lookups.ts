import { isOrganisationType, type OrganisationType } from '#libs/kernel';
import type { RegionConfig, RegionOrganisation, RegionSource, RegionSystem, RegionTeam } from './schema/region.schema.js';

export const organisationOf = (region: RegionConfig, ura: string): RegionOrganisation | undefined =>
  region.organisations.find((organisation) => organisation.ura === ura);

/** null: not a care organisation (the region's own), or not of this region. */
export function organisationTypeOf(region: RegionConfig, ura: string): OrganisationType | null {
  const type = organisationOf(region, ura)?.type;
  return isOrganisationType(type) ? type : null;
}

export const teamOf = (region: RegionConfig, id: string): RegionTeam | undefined => region.teams.find((team) => team.id === id);

export const teamsOf = (region: RegionConfig, ura: string): readonly RegionTeam[] => region.teams.filter((team) => team.ura === ura);

/** Whom to ask when no responsible team is known; the checks at the start made sure that it is there. */
export const deskOf = (region: RegionConfig): RegionTeam => teamOf(region, region.desk.team) as RegionTeam;

export const systemOf = (region: RegionConfig, id: string): RegionSystem | undefined => region.systems.find((system) => system.id === id);

export const sourceOf = (region: RegionConfig, id: string): RegionSource | undefined => region.sources.find((source) => source.id === id);
