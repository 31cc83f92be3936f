import { type Agreement, endOf, hasBegun, periodEndOf, startOf } from './agreements.js';
import type { Moments } from './calendar.js';
import { type Draft, giveBasis, giveProcessed, giveRole, giveRoles } from './draft.js';
import type { PlainBlock, Role } from './history.js';
import { isLater, ownerOf, type Picture } from './picture.js';

/** The nearest is the line; of equally near ones the last registered. */
function nearest<T>(ahead: readonly T[], start: (one: T) => number): T | undefined {
  return ahead.reduce<T | undefined>((one, other) => (one !== undefined && start(one) < start(other) ? one : other), undefined);
}

const standing = (start: number, { beginsUntil }: Moments): Pick<Draft, 'category' | 'reason' | 'interrupted'> =>
  ({ category: start <= beginsUntil ? 'future' : null, reason: 'too-far-ahead', interrupted: false });

const draftOn = (kind: 'MA' | 'TA', agreement: Agreement, roles: Map<PlainBlock, Role>, moments: Moments): Draft =>
  ({ kind, basis: agreement.block, agreement, roles, ...standing(startOf(agreement.block), moments), from: startOf(agreement.block), until: periodEndOf(agreement) });

function restingOnMa(lead: Agreement, picture: Picture, moments: Moments): Draft {
  const { at } = moments;
  const roles = new Map<PlainBlock, Role>();
  giveBasis(roles, lead);
  for (const ma of picture.mas) if (ma !== lead && !hasBegun(ma.block, at)) giveRoles(roles, ma, 'future');
  for (const ta of picture.tas) {
    if (ownerOf(ta, picture, at) === lead) giveProcessed(roles, ta);
    else if (!hasBegun(ta.block, at)) giveRoles(roles, ta, 'future');
  }
  for (const mgb of picture.mgbs) {
    if (!hasBegun(mgb, at)) giveRole(roles, mgb, isLater(picture, mgb, lead.block) ? 'use' : 'future');
  }
  return draftOn('MA', lead, roles, moments);
}

function restingOnTa(lead: Agreement, picture: Picture, moments: Moments): Draft {
  const { at } = moments;
  const roles = new Map<PlainBlock, Role>();
  giveBasis(roles, lead);
  for (const ta of picture.tas) if (ta !== lead && !hasBegun(ta.block, at)) giveProcessed(roles, ta);
  for (const mgb of picture.mgbs) if (!hasBegun(mgb, at)) giveRole(roles, mgb, 'use');
  return draftOn('TA', lead, roles, moments);
}

function restingOnUse(lead: PlainBlock, picture: Picture, moments: Moments): Draft {
  const roles = new Map<PlainBlock, Role>();
  giveRole(roles, lead, 'basis');
  for (const mgb of picture.mgbs) if (!hasBegun(mgb, moments.at)) giveRole(roles, mgb, 'use');
  const from = startOf(lead);
  return { kind: 'MGB', basis: lead, agreement: null, roles, ...standing(from, moments), from, until: endOf(lead) };
}

/** Rule 3.6: the line ahead rests on an MA; only a treatment without MAs on a TA, and only one without either on an MGB. */
export function draftAhead(picture: Picture, moments: Moments): Draft | null {
  const ahead = ({ block }: Agreement): boolean => !hasBegun(block, moments.at);
  const ma = nearest(picture.mas.filter(ahead), ({ block }) => startOf(block));
  if (ma) return restingOnMa(ma, picture, moments);
  if (picture.mas.length > 0) return null;

  const ta = nearest(picture.tas.filter(ahead), ({ block }) => startOf(block));
  if (ta) return restingOnTa(ta, picture, moments);
  if (picture.tas.length > 0) return null;

  const mgb = nearest(picture.mgbs.filter((one) => !hasBegun(one, moments.at)), startOf);
  return mgb ? restingOnUse(mgb, picture, moments) : null;
}
