import { readBsn } from './bsn.js';
import type { IuaClaims } from './iua-claims.js';
import type { RegisteredSystem } from './registered-system.js';

/** A system speaks for its own organisation only, for its own teams and roles, and names no client by BSN. */
export function claimsBelongToTheSystem(claims: IuaClaims, system: RegisteredSystem): boolean {
  const isOwnTeam = claims.team === null || system.teams.includes(claims.team);
  const namesAClient = system.actsAs === 'client' && readBsn(claims.person) !== null;
  return claims.organisation === system.organisation && isOwnTeam && system.roles.includes(claims.role) && !namesAClient;
}
