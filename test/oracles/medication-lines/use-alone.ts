import { endedInAdverseReaction, endOf, hasBegun, startOf } from './agreements.js';
import type { Moments } from './calendar.js';
import type { Draft, Outcome } from './draft.js';
import type { Category, PlainBlock, Role } from './history.js';
import { inOrder } from './in-order.js';
import { saysOfUse } from './use.js';

const draftOn = (basis: PlainBlock, others: [PlainBlock, Role][], category: Category, interrupted: boolean): Draft =>
  ({ kind: 'MGB', basis, endings: basis.stop === 'definitive' ? [basis] : [], category, interrupted, roles: new Map<PlainBlock, Role>([...others, [basis, 'basis']]), from: startOf(basis), until: endOf(basis) });

const inRole = (mgbs: readonly PlainBlock[], role: Role): [PlainBlock, Role][] => mgbs.map((mgb) => [mgb, role]);

function whyNotNow(last: PlainBlock, { at, statedSince }: Moments): string | null {
  if (last.registeredAt < statedSince) return 'use-too-old';
  return saysOfUse(last, at) === 'not-used' ? 'not-used' : null;
}

function whyNotAhead(nearest: PlainBlock, { beginsUntil }: Moments): string | null {
  if (startOf(nearest) > beginsUntil) return 'too-far-ahead';
  return saysOfUse(nearest, startOf(nearest)) === 'not-used' ? 'not-used' : null;
}

/** Rule 4.3: the last word on now, and the nearest of what lies ahead. */
export function outcomeOfUseAlone(blocks: readonly PlainBlock[], moments: Moments): Outcome {
  const ordered = inOrder(blocks);
  const mgbs = ordered.filter((mgb) => mgb.stop !== 'cancelled');
  const begun = mgbs.filter((mgb) => hasBegun(mgb, moments.at));
  const ahead = mgbs.filter((mgb) => !hasBegun(mgb, moments.at)).reverse().sort((one, other) => startOf(one) - startOf(other));
  const lines: Draft[] = [];
  const reasons = new Map<PlainBlock, string>(ordered.map((block) => [block, 'cancelled']));
  const explain = (group: readonly PlainBlock[], first: PlainBlock, reason: string): void => {
    for (const mgb of group) reasons.set(mgb, mgb !== first && reason === 'not-used' ? 'superseded' : reason);
  };

  const last = begun.at(-1);
  if (last) {
    const why = whyNotNow(last, moments);
    const others = [...inRole(begun, 'use'), ...inRole(ahead, 'future')];
    if (why === null) lines.push(draftOn(last, others, 'current', saysOfUse(last, moments.at) === 'paused'));
    else if (blocks.some(endedInAdverseReaction)) lines.push(draftOn(last, others, 'recently-stopped', false));
    else explain(begun, last, why);
  }
  const [nearest] = ahead;
  if (nearest) {
    const why = whyNotAhead(nearest, moments);
    if (why === null) lines.push(draftOn(nearest, inRole(ahead, 'use'), 'future', false));
    else explain(ahead, nearest, why);
  }
  return { lines, reasons };
}
