import type { BuildingBlock } from '../../blocks/building-block.js';
import type { Agreement } from '../../validity/agreement.js';
import { roles, type NotShownReason, type Role } from '../line.js';

/** The part that a block plays on the line for now and on the line ahead; on neither when it was cancelled. */
export interface Place {
  readonly now?: Role;
  readonly ahead?: Role;
}

export interface Placement extends Place {
  readonly block: BuildingBlock;
}

export const cancelled: Place = {};
export const superseded: Place = { now: 'superseded' };

/** An agreement with its stops. Where only the stop was received it says medicine and dose itself. */
export function placed({ block, stops }: Agreement, place: Place): Placement[] {
  const last = stops.at(-1);
  const others = stops.filter((stop) => stop !== block);
  return [{ block, ...place }, ...others.map((stop) => ({ block: stop, ...placeOfStop(place, stop === last) }))];
}

const placeOfStop = ({ now, ahead }: Place, isLast: boolean): Place => ({
  ...(now && { now: roleOfStop(now, isLast) }),
  ...(ahead && { ahead: roleOfStop(ahead, isLast) }),
});

/** Of several stops the last is the one that holds; what lies ahead takes all of them along. */
function roleOfStop(role: Role, isLast: boolean): Role {
  if (role === 'future' || role === 'superseded') return role;
  if (!isLast) return 'superseded';
  return role === 'basis' ? 'stop' : role;
}

/** One stop may end several agreements: it is shown once, in the role that says most. */
export function eachOnce(placements: readonly Placement[]): Placement[] {
  return [...Map.groupBy(placements, ({ block }) => block)].map(([block, same]) => {
    const now = mostTelling(same.map((placement) => placement.now));
    const ahead = mostTelling(same.map((placement) => placement.ahead));
    return { block, ...(now && { now }), ...(ahead && { ahead }) };
  });
}

const mostTelling = (found: readonly (Role | undefined)[]): Role | undefined => roles.find((role) => found.includes(role));

/** Where the line on which it would have that part is not shown. */
export function whyNotShown({ now }: Place): NotShownReason {
  if (now === undefined) return 'cancelled';
  if (now === 'superseded') return 'superseded';
  return now === 'future' ? 'too-far-ahead' : 'ended-long-ago';
}
