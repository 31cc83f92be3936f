import { addBlock, type Course, doses } from './course-block.js';
import type { Kind, PlainBlock } from './history.js';
import { aMoment, type Chance, nearby, pick } from './moments-to-draw.js';

type AgreementKind = Exclude<Kind, 'MGB'>;

/** The adverse reaction is drawn often. */
const reasons = [null, null, '62014003', '58848006', '112751000146109'];

const lastOf = (course: Course, kind: Kind, isStop = false): PlainBlock | undefined =>
  course.blocks.findLast((block) => block.kind === kind && (block.stop !== null) === isStop);

const idOf = (block: PlainBlock | undefined): string[] => (block ? [block.id] : []);

/** "Up to and including" in two spellings, or "until". */
function anEnd(chance: Chance, moment: number): Pick<PlainBlock, 'end' | 'endIsInclusive'> {
  if (chance() < 0.7) return { end: moment, endIsInclusive: false };
  return { end: moment - (chance() < 0.8 ? 1000 : 1), endIsInclusive: true };
}

function maybeEnd(chance: Chance, start: number): Pick<PlainBlock, 'end' | 'endIsInclusive'> {
  const end = aMoment(chance);
  return chance() < 0.35 && end > start ? anEnd(chance, end) : { end: null, endIsInclusive: false };
}

/** Mostly the right one; sometimes nothing, something unknown, or the stop itself. */
function namedByStop(chance: Chance, former: PlainBlock | undefined, own: string): string[] {
  const which = chance();
  if (which < 0.55) return idOf(former);
  if (which < 0.8) return [];
  return which < 0.9 ? ['NOBODY_KNOWS'] : [own];
}

export function newAgreement(chance: Chance, course: Course, kind: AgreementKind, registeredAt: number, given?: number): PlainBlock {
  const start = given ?? nearby(chance, registeredAt);
  const follows = chance() < 0.6 ? idOf(lastOf(course, kind)) : [];
  const restsOn = kind === 'TA' && chance() < 0.6 ? idOf(chance() < 0.85 ? lastOf(course, 'MA') : lastOf(course, 'MA', true)) : [];
  return addBlock(chance, course, kind, { registeredAt, start, ...maybeEnd(chance, start), follows, restsOn });
}

/** Mostly after the start: otherwise nearly every stop would be a cancellation. */
function endOfStop(chance: Chance, registeredAt: number, start: number): number {
  const drawn = [nearby(chance, registeredAt), nearby(chance, registeredAt), aMoment(chance), aMoment(chance), aMoment(chance)];
  return drawn.find((moment) => moment > start) ?? registeredAt;
}

export function aStop(chance: Chance, course: Course, kind: AgreementKind, registeredAt: number, stop: PlainBlock['stop']): PlainBlock {
  const former = lastOf(course, kind);
  const end = endOfStop(chance, registeredAt, former?.start ?? registeredAt);
  const isCancelled = stop === 'cancelled';
  const start = chance() < 0.85 ? (former?.start ?? null) : nearby(chance, registeredAt);
  const own = `${kind}_${course.name}${course.blocks.length}`;
  const restsOn = kind === 'TA' && chance() < 0.5 ? idOf(lastOf(course, 'MA')) : [];
  return addBlock(chance, course, kind, {
    registeredAt, start, ...(isCancelled ? { end: start } : anEnd(chance, end)), stop,
    reason: pick(chance, reasons), follows: namedByStop(chance, former, own), restsOn,
  });
}

/** A technical stop and its successor, registered together or not. */
export function aChange(chance: Chance, course: Course, kind: AgreementKind, registeredAt: number): void {
  const stop = aStop(chance, course, kind, registeredAt, 'definitive');
  if (chance() < 0.5) course.dose = pick(chance, doses);
  const from = stop.endIsInclusive ? (stop.end ?? 0) + 1000 : stop.end;
  const later = chance() < 0.7 ? registeredAt : registeredAt + 3_600_000;
  newAgreement(chance, course, kind, later, chance() < 0.8 ? (from ?? registeredAt) : undefined);
}

export function aUse(chance: Chance, course: Course, registeredAt: number): void {
  const says = pick(chance, [null, null, null, 'definitive', 'temporary'] as const);
  const start = chance() < 0.8 ? nearby(chance, registeredAt) : null;
  const ends = says && chance() < 0.5 ? anEnd(chance, nearby(chance, registeredAt)) : maybeEnd(chance, start ?? registeredAt);
  const former = chance() < 0.5 ? idOf(lastOf(course, 'MA') ?? lastOf(course, 'TA')) : [];
  addBlock(chance, course, 'MGB', {
    registeredAt, start, ...ends, stop: says, reason: says ? pick(chance, reasons) : null, restsOn: former,
    dose: chance() < 0.5 ? pick(chance, doses) : course.dose,
  });
}

/** A step that lies ahead, and now and then its cancellation. */
export function aStepAhead(chance: Chance, course: Course, kind: AgreementKind, registeredAt: number): void {
  newAgreement(chance, course, kind, registeredAt, Math.max(aMoment(chance), registeredAt));
  if (chance() < 0.25) aStop(chance, course, kind, registeredAt + Math.floor(chance() * 3) * 3_600_000, 'cancelled');
}
