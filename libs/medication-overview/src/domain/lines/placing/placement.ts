import type { BuildingBlock } from '../../blocks/building-block.js';
import type { Agreement } from '../../validity/agreement.js';
import { roles, type NotShownReason, type Role } from '../line.js';

/** Where a block goes: its role on the line for now and on the line ahead, and why it is on none where neither comes. */
export interface Placement {
  readonly block: BuildingBlock;
  readonly now?: Role;
  readonly ahead?: Role;
  readonly otherwise: NotShownReason;
}

export type Place = Omit<Placement, 'block'>;

export const superseded: Place = { now: 'superseded', otherwise: 'superseded' };
export const cancelled: Place = { otherwise: 'cancelled' };
export const tooFarAhead: Place = { otherwise: 'too-far-ahead' };

/**
 * An agreement with its stops: of several stops the last is the one that holds. Where only the stop was received it is
 * the basis itself, for it says medicine and dose.
 */
export function placed({ block, stops }: Agreement, place: Place, roleOfStop: Role = 'stop'): Placement[] {
  const last = stops.at(-1);
  const placeOf = (stop: BuildingBlock): Place => withRole(place, stop === last ? roleOfStop : 'superseded');
  return [
    { block, ...(block.stop && !isBasis(place) ? placeOf(block) : place) },
    ...stops.filter((stop) => stop !== block).map((stop) => ({ block: stop, ...placeOf(stop) })),
  ];
}

const isBasis = ({ now, ahead }: Place): boolean => now === 'basis' || ahead === 'basis';

/** What lies ahead stays so on the line for now; what is superseded takes its stops along. */
function withRole({ now, ahead, otherwise }: Place, role: Role): Place {
  const keeps = now === 'superseded' || now === 'future';
  return { ...(now && { now: keeps ? now : role }), ...(ahead && { ahead: role }), otherwise };
}

/** One stop may end several agreements: it is shown once, in the role that says most. */
export function eachOnce(placements: readonly Placement[]): Placement[] {
  return [...Map.groupBy(placements, ({ block }) => block)].map(([block, same]) => {
    const now = mostTelling(same.map((placement) => placement.now));
    const ahead = mostTelling(same.map((placement) => placement.ahead));
    const otherwise = same.find((placement) => placement.now === now)?.otherwise ?? 'superseded';
    return { block, ...(now && { now }), ...(ahead && { ahead }), otherwise };
  });
}

const mostTelling = (found: readonly (Role | undefined)[]): Role | undefined => roles.find((role) => found.includes(role));
