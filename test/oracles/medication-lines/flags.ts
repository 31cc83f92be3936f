import { applies, hasBegun } from './agreements.js';
import { doseDiffers } from './dose.js';
import type { Draft } from './draft.js';
import type { Level, PlainBlock } from './history.js';
import type { Outcome } from './one-treatment.js';
import type { Picture } from './picture.js';
import { saysOfUse } from './use.js';

/** An unknown author is another author; so is an organisation or a person without URA. */
export function isAnotherAuthor(one: PlainBlock, other: PlainBlock): boolean {
  const isUnknown = ({ authorKind, authorUra }: PlainBlock): boolean =>
    authorKind === 'unknown' || (authorKind !== 'patient' && authorUra === null);
  return isUnknown(one) || isUnknown(other) || one.authorKind !== other.authorKind || one.authorUra !== other.authorUra;
}

const statedUse = (line: Draft, { mgbs }: Picture): PlainBlock[] => mgbs.filter((mgb) => line.roles.get(mgb) === 'use');

/** The TAs that run (ahead: when the line begins) together, and each MGB that counts and has begun. */
export function dosesDiffer(line: Draft, picture: Picture, at: number): Level | null {
  if (line.category === 'recently-stopped') return null;
  const moment = line.category === 'future' ? line.from : at;
  const running = picture.tas.filter((ta) => line.roles.get(ta.block) === 'processed' && applies(ta, moment)).map(({ block }) => block);
  const mgbs = statedUse(line, picture).filter((mgb) => hasBegun(mgb, at));
  const levels = [doseDiffers(line.basis, running), ...mgbs.map((mgb) => doseDiffers(line.basis, [mgb]))];
  return levels.find((level) => level === 'look-now') ?? levels.find((level) => level === 'info') ?? null;
}

/** Where no stop was sent the line stopped at its own end, and the basis is who said so. */
function isStillSaidToApply(line: Draft, { tas, mgbs }: Picture, at: number): boolean {
  const stop = line.agreement?.stops.at(-1);
  const stoppedAt = stop ? stop.registeredAt : line.until;
  const sayItApplies = [
    ...tas.filter((ta) => applies(ta, at)).map(({ block }) => block),
    ...mgbs.filter((mgb) => saysOfUse(mgb, at) === 'used'),
  ].filter((block) => block !== line.basis);
  return sayItApplies.some((block) => block.registeredAt > stoppedAt && isAnotherAuthor(block, stop ?? line.basis));
}

export function isContradicted(line: Draft, picture: Picture, at: number): boolean {
  if (line.afterTheEnd) return true;
  if (line.category === 'recently-stopped' || line.interrupted) return isStillSaidToApply(line, picture, at);
  if (line.category !== 'current') return false;
  const last = picture.mgbs.findLast((mgb) => hasBegun(mgb, at) && ['basis', 'use'].includes(line.roles.get(mgb) ?? ''));
  return last !== undefined && ['not-used', 'paused'].includes(saysOfUse(last, at));
}

/** It is current and all of its TAs gave way; or it is recently stopped and a TA was left running. */
export function isNotProcessed(line: Draft, { tas }: Picture, at: number): boolean {
  if (line.kind !== 'MA') return false;
  if (line.category === 'current') return tas.length > 0 && tas.every((ta) => line.roles.get(ta.block) === 'superseded');
  if (line.category !== 'recently-stopped') return false;
  return tas.some((ta) => line.roles.get(ta.block) === 'processed' && applies(ta, at) && ta.stops.length === 0);
}

export interface Placed { line: Draft; outcome: Outcome }

export function overlap(one: Draft, other: Draft): boolean {
  return one.from < other.until && other.from < one.until;
}
