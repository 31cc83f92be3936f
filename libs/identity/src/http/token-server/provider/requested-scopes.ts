import { errors } from 'oidc-provider';
import { covers } from '../../../domain/scope.js';
import type { RegisteredSystem } from '../../../domain/registered-system.js';

/** The scopes of a request, all of them granted; one that is not is refused, not dropped. */
export function grantedScopes(requested: unknown, system: RegisteredSystem): string {
  const scopes = typeof requested === 'string' ? requested.split(' ').filter((scope) => scope !== '') : [];
  if (scopes.length === 0) throw new errors.InvalidScope('name the scopes that are needed', '');
  const refused = scopes.filter((scope) => !covers(system.scopes, scope));
  if (refused.length > 0) throw new errors.InvalidScope('a requested scope is not granted to this system', refused.join(' '));
  return scopes.join(' ');
}
