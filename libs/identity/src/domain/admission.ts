import { isPurpose, type Requester } from '#libs/kernel';
import { claimsBelongToTheSystem } from './claims-belong-to-the-system.rule.js';
import type { IuaClaims } from './iua-claims.js';
import type { RegisteredSystem } from './registered-system.js';
import { covers } from './scope.js';
import { statesItsTeam } from './states-its-team.rule.js';

/** What a verified access token says. */
export interface StatedToken {
  readonly system: string;
  readonly scopes: readonly string[];
  readonly claims: IuaClaims | null;
}

export type RefusalReason = 'system-not-registered' | 'claims-not-its-own' | 'team-missing' | 'scope-missing' | 'no-purpose';

export type Admission =
  | { readonly effect: 'admit'; readonly requester: Requester }
  | { readonly effect: 'refuse'; readonly reason: RefusalReason };

const refuse = (reason: RefusalReason): Admission => ({ effect: 'refuse', reason });

/** Whether a token opens one interaction, judged against the registration of now, not that of when it was issued. */
export function admit(token: StatedToken, system: RegisteredSystem | null, scope: string): Admission {
  if (!system || system.id !== token.system) return refuse('system-not-registered');
  if (!token.claims || !claimsBelongToTheSystem(token.claims, system)) return refuse('claims-not-its-own');
  if (!statesItsTeam(token.claims, system)) return refuse('team-missing');
  if (!covers(token.scopes, scope) || !covers(system.scopes, scope)) return refuse('scope-missing');
  const requester = requesterOf(token.claims, system);
  return requester ? { effect: 'admit', requester } : refuse('no-purpose');
}

/** null: a purpose is needed and not stated, or the stated one is unknown. The client and the region's own staff need none. */
function requesterOf(claims: IuaClaims, system: RegisteredSystem): Requester | null {
  const { purpose } = claims;
  if (purpose !== null && !isPurpose(purpose)) return null;
  if (purpose === null && system.actsAs === 'care') return null;
  return {
    actsAs: system.actsAs,
    system: system.id,
    organisation: system.organisation,
    organisationType: system.organisationType,
    team: claims.team,
    person: claims.person,
    role: claims.role,
    purpose,
  };
}
