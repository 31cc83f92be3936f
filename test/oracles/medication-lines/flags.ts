import { agreementsIn, applies, endedInAdverseReaction, hasBegun } from './agreements.js';
import { doseDiffers } from './dose.js';
import type { Draft } from './draft.js';
import type { Flag, Level, PlainBlock, Role } from './history.js';
import { inOrder } from './in-order.js';
import { cannotBeMissed } from './medicines.js';
import { saysOfUse } from './use.js';

/** Two URAs that are one are one author, and so are two clients; an unknown author is another author. */
export function isAnotherAuthor(one: PlainBlock, other: PlainBlock): boolean {
  if (one.authorKind === 'patient' && other.authorKind === 'patient') return false;
  return one.authorUra === null || one.authorUra !== other.authorUra;
}

const onLine = ({ roles }: Draft, kind: PlainBlock['kind'], ...inRoles: Role[]): PlainBlock[] =>
  inOrder([...roles.keys()].filter((block) => block.kind === kind)).filter((block) => inRoles.length === 0 || inRoles.includes(roles.get(block) as Role));

/** TAs on the line that run at a moment. */
const running = (line: Draft, moment: number): PlainBlock[] =>
  agreementsIn(onLine(line, 'TA')).filter((ta) => applies(ta, moment)).map(({ block }) => block);

/** The TAs that run (ahead: when the line begins) together, and each MGB that says a dose and has begun. */
function dosesDiffer(line: Draft, at: number): Level | null {
  if (line.category === 'recently-stopped') return null;
  const moment = line.category === 'future' ? line.from : at;
  const tas = running(line, moment).filter((ta) => ['basis', 'processed'].includes(line.roles.get(ta) ?? ''));
  const mgbs = onLine(line, 'MGB', 'use').filter((mgb) => mgb.stop === null && hasBegun(mgb, moment));
  const leading = line.kind === 'TA' && tas.length > 0 ? tas : [line.basis];
  const others = [...(line.kind === 'MA' ? [tas] : []), ...mgbs.map((mgb) => [mgb])];
  const levels = others.map((blocks) => doseDiffers(leading, blocks));
  return levels.find((level) => level === 'look-now') ?? levels.find((level) => level === 'info') ?? null;
}

/** Where no stop was sent the line stopped at its own end, and the basis is who said so. */
function isStillSaidToApply(line: Draft, at: number): boolean {
  const stop = [...line.roles].find(([, role]) => role === 'stop')?.[0] ?? line.basis;
  const stoppedAt = stop.stop !== null || line.until === Infinity ? stop.registeredAt : line.until;
  const sayItApplies = [...running(line, at), ...onLine(line, 'MGB').filter((mgb) => mgb.stop === null && saysOfUse(mgb, at) === 'used')];
  return sayItApplies.some((block) => block.registeredAt > stoppedAt && isAnotherAuthor(block, stop));
}

function isContradicted(line: Draft, at: number): boolean {
  if (line.afterTheEnd) return true;
  if (line.category === 'recently-stopped' || line.interrupted) return isStillSaidToApply(line, at);
  const last = line.category === 'current' ? onLine(line, 'MGB', 'basis', 'use').at(-1) : undefined;
  return last !== undefined && ['not-used', 'paused'].includes(saysOfUse(last, at));
}

/** It is current and all of its TAs gave way; or it is recently stopped and a TA was left running. */
function isNotProcessed(line: Draft, at: number): boolean {
  const begun = onLine(line, 'TA', 'processed', 'superseded');
  if (line.kind !== 'MA') return false;
  if (line.category === 'current') return begun.length > 0 && begun.every((ta) => line.roles.get(ta) === 'superseded');
  const leftRunning = agreementsIn(onLine(line, 'TA')).filter((ta) => line.roles.get(ta.block) === 'processed' && applies(ta, at) && ta.stops.length === 0);
  return line.category === 'recently-stopped' && leftRunning.length > 0;
}

export const isUnlinked = ({ kind }: Draft, blocks: readonly PlainBlock[]): boolean => kind === 'TA' && blocks.every((block) => block.kind !== 'MA');

/** The flags that one treatment gives by itself; `blocks` are all of it. */
export function flagsOfTreatment(line: Draft, blocks: readonly PlainBlock[], at: number, failedSources: readonly string[]): Flag[] {
  const flags: Flag[] = [];
  const level = dosesDiffer(line, at);
  const medicines = [line.basis, ...blocks].map(({ medicine }) => medicine);
  if (blocks.some(endedInAdverseReaction)) flags.push({ flag: 'adverse-reaction', level: 'info' });
  if (isContradicted(line, at)) flags.push({ flag: 'contradiction', level: 'look-now' });
  if (level) flags.push({ flag: 'dose-differs', level });
  if (isNotProcessed(line, at)) flags.push({ flag: 'not-processed', level: 'info' });
  if (failedSources.length > 0) flags.push({ flag: 'source-missing', level: medicines.some(cannotBeMissed) ? 'look-now' : 'info' });
  if (isUnlinked(line, blocks)) flags.push({ flag: 'unlinked', level: 'info' });
  return flags;
}

/** What is current is so together, and what is interrupted goes on. */
export function overlap(one: Draft, other: Draft): boolean {
  const from = ({ category, from: start }: Draft): number => (category === 'current' ? -Infinity : start);
  const until = ({ interrupted, until: end }: Draft): number => (interrupted ? Infinity : end);
  return from(one) < until(other) && from(other) < until(one);
}
