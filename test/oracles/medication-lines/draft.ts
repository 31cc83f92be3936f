import type { Agreement } from './agreements.js';
import type { Category, Kind, PlainBlock, Role } from './history.js';

/** What stands on a line. */
export interface Draft {
  kind: Kind;
  basis: PlainBlock;
  /** What ended the basis for good. */
  endings: PlainBlock[];
  category: Category;
  interrupted: boolean;
  roles: Roles;
  /** The period of the line. */
  from: number;
  until: number;
  /** Rule 4.6: it stands although an agreement ended. */
  afterTheEnd?: boolean;
}

export type Roles = Map<PlainBlock, Role>;

/** What one treatment comes to at T: at most one line for now and one ahead; why a block is not shown, if it is on neither. */
export interface Outcome { lines: Draft[]; reasons: Map<PlainBlock, string> }

const weight: Record<Role, number> = { basis: 6, stop: 5, processed: 4, use: 3, future: 2, superseded: 1 };

/** A block with two roles on one line keeps the weightier. */
export function giveRole(roles: Roles, block: PlainBlock, role: Role): void {
  const had = roles.get(block);
  if (had === undefined || weight[role] > weight[had]) roles.set(block, role);
}

export function giveRoles(roles: Roles, { block, stops }: Agreement, role: Role): void {
  for (const one of [block, ...stops]) giveRole(roles, one, role);
}

/** The basis, its last stop, and earlier stops that gave way. */
export function giveBasis(roles: Roles, { block, stops }: Agreement): void {
  giveRole(roles, block, 'basis');
  stops.forEach((stop, place) => giveRole(roles, stop, place === stops.length - 1 ? 'stop' : 'superseded'));
}

export function giveProcessed(roles: Roles, { block, stops }: Agreement): void {
  giveRole(roles, block, 'processed');
  stops.forEach((stop, place) => giveRole(roles, stop, place === stops.length - 1 ? 'processed' : 'superseded'));
}
