import { hasBegunAt, hasEndedAt, type Agreement } from '../../validity/agreement.js';
import { ownersAmong } from '../../validity/administrations.js';
import { givesWayToAnother } from '../../validity/a-stopped-administration-gives-way.rule.js';
import type { Course } from '../course.js';
import { cancelled, superseded, type Place, type PlacedAgreement } from './placement.js';

/** `mayStandBeside`: TAs do, of MAs one counts. */
export function placeLeading(course: Course, at: number, mayStandBeside: boolean): PlacedAgreement[] {
  return course.leading.map((agreement) => ({ agreement, place: placeOfLeading(agreement, course, at, mayStandBeside) }));
}

function placeOfLeading(agreement: Agreement, { leading, now, next, ahead }: Course, at: number, mayStandBeside: boolean): Place {
  if (agreement.isCancelled) return cancelled;
  if (agreement === now) return { now: 'basis' };
  if (ahead.includes(agreement)) return { now: 'future', ahead: agreement === next ? 'basis' : 'future' };
  const standsBeside = mayStandBeside && hasBegunAt(agreement, at) && !hasEndedAt(agreement, at) && !givesWayToAnother(agreement, leading, at);
  return standsBeside ? { now: 'processed' } : superseded;
}

/** TAs beside MAs go where the MA goes that they carry out. */
export function placeAdministrations(administrations: readonly Agreement[], course: Course, at: number): PlacedAgreement[] {
  if (administrations.length === 0) return [];
  const ownerOf = ownersAmong(course.leading);
  const owners = new Map(administrations.map((one) => [one, ownerOf(one)]));
  const siblings = Map.groupBy(administrations, (one) => owners.get(one));
  return administrations.map((agreement) => ({ agreement, place: placeOfAdministration(agreement, owners.get(agreement), siblings.get(owners.get(agreement)) ?? [], course, at) }));
}

function placeOfAdministration(one: Agreement, owner: Agreement | undefined, siblings: readonly Agreement[], { now, next, ahead }: Course, at: number): Place {
  if (one.isCancelled || owner?.isCancelled) return cancelled;
  if (owner && ahead.includes(owner)) return { now: 'future', ahead: owner === next ? 'processed' : 'future' };
  if (owner === undefined || owner !== now || givesWayToAnother(one, siblings, at)) return superseded;
  return { now: hasBegunAt(one, at) ? 'processed' : 'future' };
}
