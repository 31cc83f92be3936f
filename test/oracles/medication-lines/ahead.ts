import { hasBegun } from './agreements.js';
import { giveBasis, giveProcessed, giveRole, giveRoles, type Roles } from './draft.js';
import { isOvertaken } from './for-now.js';
import { isOff, ownerOf, type Picture } from './picture.js';

/** Rule 3.6: the nearest is the line, what begins later stands on it too. Without a line ahead there is none to play on. */
export function rolesOnTheLineAhead(picture: Picture, isNear: boolean, at: number): Roles {
  const roles: Roles = new Map();
  const [next, ...later] = picture.ahead;
  if (!next || !isNear) return roles;

  giveBasis(roles, next);
  for (const one of later) giveRoles(roles, one, 'future');
  for (const ta of picture.mas.length > 0 ? picture.tas : []) {
    const owner = ownerOf(ta, picture);
    if (isOff(ta, picture) || !owner) continue;
    if (owner === next) giveProcessed(roles, ta);
    else if (later.includes(owner)) giveRoles(roles, ta, 'future');
  }
  const agreed: Roles = new Map(roles);
  for (const mgb of picture.mgbs) if (!hasBegun(mgb, at) && !isOvertaken(mgb, next.block, agreed)) giveRole(roles, mgb, 'use');
  return roles;
}
