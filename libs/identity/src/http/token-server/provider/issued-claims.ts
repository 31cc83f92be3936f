import { isPurpose } from '#libs/kernel';
import { decodeJwt } from 'jose';
import { errors } from 'oidc-provider';
import { claimsBelongToTheSystem } from '../../../domain/claims-belong-to-the-system.rule.js';
import { readIuaClaims, writeIuaClaims } from '../../../domain/iua-claims.js';
import type { RegisteredSystem } from '../../../domain/registered-system.js';
import { statesItsTeam } from '../../../domain/states-its-team.rule.js';

/** What the token says about who asks: from the assertion, whose signature was checked; one answer for all that is not the system's own. */
export function issuedClaims(assertion: string, system: RegisteredSystem): { extensions: { ihe_iua: Record<string, string> } } {
  const claims = readIuaClaims(decodeJwt(assertion)['extensions']);
  if (!claims) throw new errors.InvalidRequest('extensions.ihe_iua states subject_organization_id, person_id and subject_role as plain words');
  if (claims.purpose !== null && !isPurpose(claims.purpose)) throw new errors.InvalidRequest('extensions.ihe_iua.purpose_of_use is not known here');
  if (!statesItsTeam(claims, system)) throw new errors.InvalidRequest('extensions.ihe_iua.subject_team states which team of this system asks');
  if (!claimsBelongToTheSystem(claims, system)) throw new errors.AccessDenied('what the assertion says about who asks is not registered for this system');
  return { extensions: { ihe_iua: writeIuaClaims(claims) } };
}
