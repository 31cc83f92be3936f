import { type Agreement, endOf, hasBegun, hasEnded, isInterrupted, periodEndOf, startOf, untilOf } from './agreements.js';
import type { Moments } from './calendar.js';
import { type Draft, giveBasis, giveProcessed, giveRole, giveRoles } from './draft.js';
import type { PlainBlock, Role } from './history.js';
import { isLater, ownerOf, type Picture, replacementsIn, wasStatedBefore } from './picture.js';
import { saysOfUse } from './use.js';

type Standing = Pick<Draft, 'category' | 'reason' | 'interrupted'>;

const endedAt = (end: number, { endedSince }: Moments): Standing =>
  ({ category: end >= endedSince ? 'recently-stopped' : null, reason: 'ended-long-ago', interrupted: false });

function standingOf(agreement: Agreement, moments: Moments): Standing {
  if (hasEnded(agreement, moments.at)) return endedAt(untilOf(agreement), moments);
  return { category: 'current', reason: '', interrupted: isInterrupted(agreement, moments.at) };
}

function standingOfUse(mgb: PlainBlock, moments: Moments): Standing {
  const says = saysOfUse(mgb, moments.at);
  if (mgb.registeredAt < moments.statedSince) return { category: null, reason: 'use-too-old', interrupted: false };
  if (says === 'not-used') return { category: null, reason: 'not-used', interrupted: false };
  if (says === 'over') return endedAt(endOf(mgb), moments);
  return { category: 'current', reason: '', interrupted: says === 'paused' };
}

const draftOn = (kind: 'MA' | 'TA', agreement: Agreement, roles: Map<PlainBlock, Role>, moments: Moments): Draft => ({
  kind, basis: agreement.block, agreement, roles, ...standingOf(agreement, moments), from: startOf(agreement.block), until: periodEndOf(agreement),
});

export function restingOnMa(lead: Agreement, picture: Picture, moments: Moments): Draft {
  const { at } = moments;
  const roles = new Map<PlainBlock, Role>();
  const begun = picture.tas.filter(({ block }) => hasBegun(block, at));
  const ofLead = begun.filter((ta) => ownerOf(ta, picture, at) === lead);
  const replacements = replacementsIn(picture, ofLead, at);

  giveBasis(roles, lead);
  for (const ma of picture.mas) giveRoles(roles, ma, hasBegun(ma.block, at) ? 'superseded' : 'future');
  for (const ta of picture.tas) {
    const owner = ownerOf(ta, picture, at);
    const ownerIsAhead = owner !== undefined && !hasBegun(owner.block, at);
    if (!hasBegun(ta.block, at) || ownerIsAhead) giveRoles(roles, ta, 'future');
    else if (ofLead.includes(ta) && !replacements.some(({ former }) => former === ta)) giveProcessed(roles, ta);
    else giveRoles(roles, ta, 'superseded');
  }
  for (const mgb of picture.mgbs) {
    const counts = isLater(picture, mgb, lead.block) && !wasStatedBefore(picture, mgb, ofLead);
    giveRole(roles, mgb, !hasBegun(mgb, at) ? 'future' : counts ? 'use' : 'superseded');
  }
  return draftOn('MA', lead, roles, moments);
}

/** What still stands goes before what ended; of those the last registered, of these the one that ended last. */
function leadingTa(tas: readonly Agreement[], at: number): Agreement | undefined {
  const standing = tas.filter((ta) => !hasEnded(ta, at));
  if (standing.length > 0) return standing.at(-1);
  return tas.reduce<Agreement | undefined>((one, other) => (one && untilOf(one) > untilOf(other) ? one : other), undefined);
}

export function restingOnTa(picture: Picture, moments: Moments): Draft | null {
  const { at } = moments;
  const begun = picture.tas.filter(({ block }) => hasBegun(block, at));
  const replacements = replacementsIn(picture, begun, at);
  const valid = begun.filter((ta) => !replacements.some(({ former }) => former === ta));
  const lead = leadingTa(valid, at) ?? begun.at(-1);
  if (!lead) return null;

  const roles = new Map<PlainBlock, Role>();
  giveBasis(roles, lead);
  for (const ma of picture.mas) giveRoles(roles, ma, 'future');
  for (const ta of picture.tas) {
    if (ta === lead) continue;
    if (!hasBegun(ta.block, at)) giveRoles(roles, ta, 'future');
    else if (valid.includes(ta) && !hasEnded(ta, at)) giveProcessed(roles, ta);
    else giveRoles(roles, ta, 'superseded');
  }
  for (const mgb of picture.mgbs) {
    const counts = !wasStatedBefore(picture, mgb, begun);
    giveRole(roles, mgb, !hasBegun(mgb, at) ? 'future' : counts ? 'use' : 'superseded');
  }
  return draftOn('TA', lead, roles, moments);
}

export function restingOnUse(picture: Picture, moments: Moments): Draft | null {
  const lead = picture.mgbs.findLast((mgb) => hasBegun(mgb, moments.at));
  if (!lead) return null;

  const roles = new Map<PlainBlock, Role>();
  giveRole(roles, lead, 'basis');
  for (const agreement of [...picture.mas, ...picture.tas]) giveRoles(roles, agreement, 'future');
  for (const mgb of picture.mgbs) giveRole(roles, mgb, hasBegun(mgb, moments.at) ? 'use' : 'future');
  return { kind: 'MGB', basis: lead, agreement: null, roles, ...standingOfUse(lead, moments), from: startOf(lead), until: endOf(lead) };
}
