import { applies, endOf, hasBegun, stopsAt, untilOf } from './agreements.js';
import type { Moments } from './calendar.js';
import { type Draft, giveRole, giveRoles } from './draft.js';
import type { PlainBlock } from './history.js';
import { isUnled, ownerOf, type Picture } from './picture.js';
import { restingOnMa, restingOnTa, restingOnUse } from './resting-on.js';

const restingOnTaOrUse = (picture: Picture, moments: Moments): Draft | null =>
  restingOnTa(picture, moments) ?? restingOnUse(picture, moments);

const goesOnUntil = (mgb: PlainBlock): number => (mgb.stop === null ? endOf(mgb) : stopsAt(mgb));

/** Rule 4.6: what goes on although no MA has begun, or after the last one ended: as if it were all there is. */
function whatGoesOn(picture: Picture, end: number, moments: Moments): Draft | null {
  const { at } = moments;
  const tas = picture.tas.filter((ta) => isUnled(ta, picture) && applies(ta, at) && ta.block.registeredAt > end);
  const mgbs = picture.mgbs.filter((mgb) => hasBegun(mgb, at) && mgb.registeredAt > end && goesOnUntil(mgb) > end);
  return restingOnTaOrUse({ ...picture, mas: [], leads: [], tas, mgbs }, moments);
}

/** No MA has begun: what lies ahead stands on the line too; the other TAs gave way. */
function standBesideWithoutMa({ roles }: Draft, picture: Picture, at: number): void {
  for (const ma of picture.mas) giveRoles(roles, ma, 'future');
  for (const ta of picture.tas) {
    if (roles.has(ta.block)) continue;
    const owner = ownerOf(ta, picture, at);
    const isAhead = !hasBegun(ta.block, at) || (owner !== undefined && !hasBegun(owner.block, at));
    giveRoles(roles, ta, isAhead ? 'future' : 'superseded');
  }
  for (const mgb of picture.mgbs) if (!roles.has(mgb)) giveRole(roles, mgb, hasBegun(mgb, at) ? 'superseded' : 'future');
}

/** Rule 4.2: the MA that counts; without one the TA that counts; without either the last MGB. */
export function draftForNow(picture: Picture, moments: Moments): Draft | null {
  if (picture.mas.length === 0) return restingOnTaOrUse(picture, moments);

  const ma = picture.leads.at(-1);
  if (!ma) {
    const goingOn = whatGoesOn(picture, -Infinity, moments);
    if (goingOn) standBesideWithoutMa(goingOn, picture, moments.at);
    return goingOn;
  }

  const agreed = restingOnMa(ma, picture, moments);
  const goingOn = agreed.category === null ? whatGoesOn(picture, untilOf(ma), moments) : null;
  if (!goingOn?.category) return agreed;
  // What ended with the agreement is not on this line; what gave way before, or lies ahead, is.
  for (const [block, role] of agreed.roles) {
    if (role === 'superseded' || role === 'future') giveRole(goingOn.roles, block, role);
  }
  return { ...goingOn, afterTheEnd: true };
}
