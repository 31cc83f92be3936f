import { hasBegunAt, hasEndedAt, type Agreement } from '../../validity/agreement.js';
import { agreementOf } from '../../validity/administrations.js';
import { givesWayToAnother } from '../../validity/a-stopped-administration-gives-way.rule.js';
import type { Course } from '../course.js';
import { cancelled, placed, superseded, tooFarAhead, type Place, type Placement } from './placement.js';

export function placeLeading(course: Course, at: number, mayStandBeside: boolean): Placement[] {
  return course.leading.flatMap((agreement) => placed(agreement, placeOfLeading(agreement, course, at, mayStandBeside)));
}

function placeOfLeading(agreement: Agreement, { leading, now, next, tooFar }: Course, at: number, mayStandBeside: boolean): Place {
  if (agreement.isCancelled) return cancelled;
  if (agreement === now) return { now: 'basis', otherwise: 'ended-long-ago' };
  if (tooFar.includes(agreement)) return tooFarAhead;
  if (next.includes(agreement)) return { now: 'future', ahead: agreement === next[0] ? 'basis' : 'future', otherwise: 'too-far-ahead' };
  const standsBeside = mayStandBeside && !hasEndedAt(agreement, at) && !givesWayToAnother(agreement, leading, at);
  return standsBeside ? { now: 'processed', otherwise: 'ended-long-ago' } : superseded;
}

/** TAs beside MAs go where the MA goes that they carry out. */
export function placeAdministrations(administrations: readonly Agreement[], course: Course, at: number): Placement[] {
  const owners = new Map(administrations.map((one) => [one, agreementOf(one, course.leading)]));
  return administrations.flatMap((one) => {
    const siblings = administrations.filter((other) => owners.get(other) === owners.get(one));
    return placed(one, placeOfAdministration(one, owners.get(one), siblings, course, at), 'processed');
  });
}

function placeOfAdministration(one: Agreement, owner: Agreement | undefined, siblings: readonly Agreement[], { now, next, tooFar }: Course, at: number): Place {
  if (one.isCancelled || owner?.isCancelled) return cancelled;
  if (owner === undefined) return superseded;
  if (tooFar.includes(owner)) return tooFarAhead;
  if (next.includes(owner)) return { now: 'future', ahead: owner === next[0] ? 'processed' : 'future', otherwise: 'too-far-ahead' };
  if (owner !== now || givesWayToAnother(one, siblings, at)) return superseded;
  return { now: hasBegunAt(one, at) ? 'processed' : 'future', otherwise: 'ended-long-ago' };
}
