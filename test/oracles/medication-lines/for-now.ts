import { hasBegun, hasEnded } from './agreements.js';
import { giveBasis, giveProcessed, giveRole, giveRoles, type Roles } from './draft.js';
import type { PlainBlock, Role } from './history.js';
import { gaveWay, isOff, ownerOf, type Picture } from './picture.js';

/** Rules 3.3 and 3.4: stated before the basis, or before a TA that counts. */
export const isOvertaken = (mgb: PlainBlock, basis: PlainBlock | undefined, roles: Roles): boolean =>
  [...roles].some(([block, role]) =>
    (block === basis || (role === 'processed' && block.stop === null)) && block.registeredAt > mgb.registeredAt);

function giveTas(roles: Roles, picture: Picture, at: number): void {
  for (const ta of picture.tas) {
    const owner = ownerOf(ta, picture);
    if (isOff(ta, picture)) continue;
    if (owner && picture.ahead.includes(owner)) giveRoles(roles, ta, 'future');
    else if (!owner || owner !== picture.lead) giveRoles(roles, ta, 'superseded');
    else if (gaveWay(ta, picture.tas.filter((other) => ownerOf(other, picture) === owner), at)) giveRoles(roles, ta, 'superseded');
    else if (hasBegun(ta.block, at)) giveProcessed(roles, ta);
    else giveRoles(roles, ta, 'future');
  }
}

/** Rule 4.7: the part that each block plays on the line for now; a cancelled one has none. `rolesAhead`: on the line ahead. */
export function rolesForNow(picture: Picture, rolesAhead: Roles, at: number): Roles {
  const { leaders, lead, ahead, mas, mgbs } = picture;
  const roles: Roles = new Map();
  for (const one of leaders) {
    if (one.cancelled) continue;
    const isBeside = mas.length === 0 && hasBegun(one.block, at) && !hasEnded(one, at) && !gaveWay(one, leaders, at);
    if (one === lead) giveBasis(roles, one);
    else if (ahead.includes(one)) giveRoles(roles, one, 'future');
    else if (isBeside) giveProcessed(roles, one);
    else giveRoles(roles, one, 'superseded');
  }
  if (mas.length > 0) giveTas(roles, picture, at);

  const agreed: Roles = new Map(roles);
  for (const mgb of mgbs) {
    const begun: Role = lead && !isOvertaken(mgb, lead.block, agreed) ? 'use' : 'superseded';
    const begins: Role = rolesAhead.size === 0 || rolesAhead.get(mgb) === 'use' ? 'future' : 'superseded';
    giveRole(roles, mgb, hasBegun(mgb, at) ? begun : begins);
  }
  return roles;
}
