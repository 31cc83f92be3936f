import { type Agreement, endedInAdverseReaction, endOf, hasBegun, hasEnded, isInterrupted, startOf, untilOf } from './agreements.js';
import { rolesOnTheLineAhead } from './ahead.js';
import type { Moments } from './calendar.js';
import { type Draft, giveRole, type Outcome, type Roles } from './draft.js';
import { rolesForNow } from './for-now.js';
import type { Category, PlainBlock, Role } from './history.js';
import { isOff, type Picture, pictureOf } from './picture.js';
import { outcomeOfUseAlone } from './use-alone.js';

/** Rule 4.6: it was registered after the end of the agreement, tells of after that end, and is about now if an agreement lies ahead. */
function whatGoesOn(picture: Picture, end: number, isNear: boolean, at: number): PlainBlock[] {
  const goesOn = (block: PlainBlock, until: number): boolean =>
    block.registeredAt >= end && (end === -Infinity || until > end) && (!isNear || hasBegun(block, at));
  const tas = picture.mas.length > 0 ? picture.tas.filter((ta) => !isOff(ta, picture) && goesOn(ta.block, untilOf(ta))) : [];
  return [...new Set([...tas.flatMap(({ block, stops }) => [block, ...stops]), ...picture.mgbs.filter((mgb) => goesOn(mgb, endOf(mgb)))])];
}

function standingOf(lead: Agreement, { at, endedSince }: Moments): Category | null {
  if (!hasEnded(lead, at)) return 'current';
  return untilOf(lead) >= endedSince ? 'recently-stopped' : null;
}

const reasonOf = (role: Role | undefined): string => {
  if (role === undefined) return 'cancelled';
  if (role === 'superseded') return 'superseded';
  return role === 'future' ? 'too-far-ahead' : 'ended-long-ago';
};

const draftOn = (kind: Draft['kind'], lead: Agreement, category: Category, roles: Roles, at: number): Draft => ({
  kind, basis: lead.block, endings: lead.stops.filter(({ stop }) => stop === 'definitive'), category, interrupted: category === 'current' && isInterrupted(lead, at), roles, from: startOf(lead.block), until: untilOf(lead),
});

/** Rule 4.6: as if they were all there is; what lies ahead stands on the line for now too. */
function addWhatGoesOn(outcome: Outcome, blocks: readonly PlainBlock[], roles: Roles, hasLead: boolean, moments: Moments): void {
  const { lines, reasons } = outcomeOf(blocks, moments);
  for (const line of lines.filter(({ category }) => category !== 'future')) {
    for (const [block, role] of roles) if (role === 'future' && !blocks.includes(block)) giveRole(line.roles, block, 'future');
    if (hasLead) line.afterTheEnd = true;
  }
  outcome.lines.push(...lines);
  for (const [block, reason] of reasons) outcome.reasons.set(block, reason);
}

export function outcomeOf(blocks: readonly PlainBlock[], moments: Moments): Outcome {
  if (blocks.every(({ kind }) => kind === 'MGB')) return outcomeOfUseAlone(blocks, moments);
  const { at } = moments;
  const picture = pictureOf(blocks, at);
  const { lead, ahead: [next] } = picture;
  const kind = picture.mas.length > 0 ? 'MA' : 'TA';
  const isNear = next !== undefined && startOf(next.block) <= moments.beginsUntil;
  const ahead = rolesOnTheLineAhead(picture, isNear, at);
  const roles = rolesForNow(picture, ahead, at);
  const outcome: Outcome = { lines: [], reasons: new Map(blocks.map((block) => [block, reasonOf(roles.get(block))])) };

  const category = lead ? standingOf(lead, moments) : null;
  if (lead && category) outcome.lines.push(draftOn(kind, lead, category, roles, at));
  else {
    const goingOn = whatGoesOn(picture, lead ? untilOf(lead) : -Infinity, isNear, at);
    if (goingOn.length > 0) addWhatGoesOn(outcome, goingOn, roles, lead !== undefined, moments);
  }
  // Rule 4.5.
  if (lead && !outcome.lines.some((line) => line.category !== 'future') && blocks.some(endedInAdverseReaction)) {
    outcome.lines.push(draftOn(kind, lead, 'recently-stopped', roles, at));
  }
  if (next && isNear) outcome.lines.push(draftOn(kind, next, 'future', ahead, at));
  return outcome;
}
