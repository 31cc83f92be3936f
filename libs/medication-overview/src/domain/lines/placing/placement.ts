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

export interface PlacedAgreement {
  readonly agreement: Agreement;
  readonly place: Place;
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

/**
 * Each agreement with its stops; where only the stop was received it says medicine and dose itself. One stop may end
 * several agreements, of thousands each: it is shown once, in the role that says most.
 */
export function eachOnce(all: readonly PlacedAgreement[]): Placement[] {
  const found = new Map<BuildingBlock, Gathered>();
  for (const { agreement: { block, stops }, place } of all) {
    gather(found, block, place);
    const [earlier, last, end] = [placeOfStop(place, false), placeOfStop(place, true), stops.length - 1];
    stops.forEach((stop, index) => stop !== block && gather(found, stop, index === end ? last : earlier));
  }
  return [...found].map(([block, { now, ahead }]) => ({ block, ...(now && { now }), ...(ahead && { ahead }) }));
}

interface Gathered {
  now: Role | undefined;
  ahead: Role | undefined;
}

function gather(found: Map<BuildingBlock, Gathered>, block: BuildingBlock, { now, ahead }: Place): void {
  const known = found.get(block);
  if (!known) found.set(block, { now, ahead });
  else if (known.now !== now || known.ahead !== ahead) Object.assign(known, { now: mostTelling([known.now, now]), ahead: mostTelling([known.ahead, ahead]) });
}

const mostTelling = (found: readonly (Role | undefined)[]): Role | undefined => roles.find((role) => found.includes(role));

/** Where the line on which it would have that part is not shown. */
export function whyNotShown({ now }: Place): NotShownReason {
  if (now === undefined) return 'cancelled';
  if (now === 'superseded') return 'superseded';
  return now === 'future' ? 'too-far-ahead' : 'ended-long-ago';
}
