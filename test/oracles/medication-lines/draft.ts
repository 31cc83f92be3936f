import type { Agreement } from './agreements.js';
import type { Category, Kind, PlainBlock, Role } from './history.js';

/** What would stand on a line; `category` is null when there is no such line, and then `reason` says why. */
export interface Draft {
  kind: Kind;
  basis: PlainBlock;
  /** Null for a line that rests on an MGB. */
  agreement: Agreement | null;
  category: Category | null;
  reason: string;
  interrupted: boolean;
  roles: Map<PlainBlock, Role>;
  /** The period of the line. */
  from: number;
  until: number;
  /** Rule 4.6: it stands although an agreement ended. */
  afterTheEnd?: boolean;
}

const weight: Record<Role, number> = { basis: 6, stop: 5, processed: 4, use: 3, future: 2, superseded: 1 };

/** A block with two roles on one line keeps the weightier. */
export function giveRole(roles: Map<PlainBlock, Role>, block: PlainBlock, role: Role): void {
  const had = roles.get(block);
  if (had === undefined || weight[role] > weight[had]) roles.set(block, role);
}

export function giveRoles(roles: Map<PlainBlock, Role>, { block, stops }: Agreement, role: Role): void {
  for (const one of [block, ...stops]) giveRole(roles, one, role);
}

/** The basis, its last stop, and earlier stops that gave way. */
export function giveBasis(roles: Map<PlainBlock, Role>, { block, stops }: Agreement): void {
  giveRole(roles, block, 'basis');
  stops.forEach((stop, place) => giveRole(roles, stop, place === stops.length - 1 ? 'stop' : 'superseded'));
}

export function giveProcessed(roles: Map<PlainBlock, Role>, { block, stops }: Agreement): void {
  giveRole(roles, block, 'processed');
  stops.forEach((stop, place) => giveRole(roles, stop, place === stops.length - 1 ? 'processed' : 'superseded'));
}
