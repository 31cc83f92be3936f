import { Inject, Injectable } from '@nestjs/common';
import type { ClientKey, Requester } from '#libs/kernel';
import type { TreatmentRelations } from '#libs/disclosure';
import { deskOf, REGION, teamOf, type RegionConfig, type RegionTeam } from '#libs/platform';
import { responsibleTeam } from '../domain/rules/responsible-team.rule.js';
import { treatmentRelation, type Party } from '../domain/rules/treatment-relation.rule.js';
import { CARE_TEAM_STORE, type CareTeamStore } from './care-team-store.port.js';

/** Who cares for a client, as other capabilities ask it. */
@Injectable()
export class CareTeams implements TreatmentRelations {
  constructor(
    @Inject(CARE_TEAM_STORE) private readonly store: CareTeamStore,
    @Inject(REGION) private readonly region: RegionConfig,
  ) {}

  /** Always exactly one team: none known, or one that left the region, means the region's desk. */
  async responsibleTeamOf(client: ClientKey, at: Date): Promise<RegionTeam> {
    const team = responsibleTeam(await this.store.publishedFor(client), at);
    return (team === null ? undefined : teamOf(this.region, team)) ?? deskOf(this.region);
  }

  async treatmentRelation(client: ClientKey, party: Party, at: Date): Promise<'recorded' | 'none'> {
    return treatmentRelation(await this.store.publishedFor(client), party, at);
  }

  relationOf(client: ClientKey, { organisation, team, person }: Requester, at: Date): Promise<'recorded' | 'none'> {
    return this.treatmentRelation(client, { organisation, team, person }, at);
  }
}
