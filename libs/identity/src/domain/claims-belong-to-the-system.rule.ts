import { looksLikeBsn } from '#libs/kernel';
import type { IuaClaims } from './iua-claims.js';
import type { RegisteredSystem } from './registered-system.js';

/** A system speaks for its own organisation only, for its own teams and roles, and names nobody by BSN. */
export function claimsBelongToTheSystem(claims: IuaClaims, system: RegisteredSystem): boolean {
  const isOwnTeam = claims.team === null || system.teams.includes(claims.team);
  const isNamedByBsn = system.actsAs === 'care' ? isWrittenAsBsn(claims.person) : looksLikeBsn(claims.person) || holdsBsn(claims.person);
  return claims.organisation === system.organisation && isOwnTeam && system.roles.includes(claims.role) && !isNamedByBsn;
}

/** One UZI number in eleven passes the 11-proef: nine plain digits of a professional are taken for that. */
const isWrittenAsBsn = (person: string): boolean => looksLikeBsn(person) && !/^\d{9}$/.test(person);

/** Somewhere among other letters; only where nobody has a UZI number. */
const holdsBsn = (text: string): boolean => (text.replace(/(?<=\d)[ ._-]+(?=\d)/g, '').match(/\d+/g) ?? []).some((digits) => digits.length === 9 && looksLikeBsn(digits));
