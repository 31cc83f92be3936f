import { Inject, Injectable } from '@nestjs/common';
import { organisationTypeOf, REGION, type RegionConfig, type RegionSystem } from '#libs/platform';
import type { RegisteredSystem } from '../domain/registered-system.js';

/** The systems of the region file, as tokens are judged against them. */
@Injectable()
export class RegisteredSystems {
  private readonly systems: ReadonlyMap<string, RegisteredSystem>;

  constructor(@Inject(REGION) region: RegionConfig) {
    this.systems = new Map(region.systems.map((system) => [system.id, registered(region, system)]));
  }

  find(id: string): RegisteredSystem | null {
    return this.systems.get(id) ?? null;
  }
}

const registered = (region: RegionConfig, system: RegionSystem): RegisteredSystem => ({
  id: system.id,
  actsAs: system.actsAs,
  organisation: system.ura,
  organisationType: organisationTypeOf(region, system.ura),
  teams: system.teams,
  roles: system.roles.filter((role) => region.roles.includes(role)),
  scopes: system.scopes,
});
