import type { IuaClaims } from './iua-claims.js';
import type { RegisteredSystem } from './registered-system.js';

/** A care system that has teams says which of them asks: what the client said about a team must reach that team. */
export const statesItsTeam = (claims: IuaClaims, system: RegisteredSystem): boolean =>
  system.actsAs !== 'care' || system.teams.length === 0 || claims.team !== null;
