import { looksLikeBsn } from '#libs/kernel';
import type { IuaClaims } from './iua-claims.js';
import type { RegisteredSystem } from './registered-system.js';

/** A system speaks for its own organisation only, for its own teams and roles, and names nobody by BSN. */
export function claimsBelongToTheSystem(claims: IuaClaims, system: RegisteredSystem): boolean {
  const isOwnTeam = claims.team === null || system.teams.includes(claims.team);
  const isNamedByBsn = looksLikeBsn(claims.person) || (system.actsAs === 'client' && holdsBsn(claims.person));
  return claims.organisation === system.organisation && isOwnTeam && system.roles.includes(claims.role) && !isNamedByBsn;
}

/** Somewhere among other letters; only where a client signs in, because a professional's number may pass the 11-proef by chance. */
const holdsBsn = (text: string): boolean => (text.replace(/(?<=\d)[ ._-]+(?=\d)/g, '').match(/\d+/g) ?? []).some((digits) => digits.length === 9 && looksLikeBsn(digits));
