import { appliesAt, type Author, type BuildingBlock } from '../blocks/building-block.js';
import type { LineBlock, MedicationLine, Role } from '../lines/line.js';
import { endsBefore } from '../time/moment.js';
import { inRegistrationOrder } from '../validity/registration-order.js';
import { saysNotUsed, saysPaused } from '../validity/what-a-use-says.js';
import { administrationsRunning } from './administrations-on-line.js';
import { lookNow, type FlagRule } from './raised-flag.js';

/** One says that it was stopped, another that it goes on. */
export const stopIsContradicted: FlagRule = ({ line }, { at }) => {
  const isContradicted = line.category === 'current' && !line.interrupted ? lastUseSaysNo(line.blocks, at) : line.category !== 'future' && somebodyElseGoesOn(line, at);
  return isContradicted ? lookNow('contradiction') : null;
};

/** The last word of those who report use: not used any more, or paused just now. */
function lastUseSaysNo(onLine: readonly LineBlock[], at: number): boolean {
  const uses = onLine.filter(({ block, role }) => block.kind === 'MGB' && (role === 'use' || role === 'basis'));
  const last = inRegistrationOrder(uses.map(({ block }) => block)).at(-1);
  return last !== undefined && (saysNotUsed(last, at) || saysPaused(last, at));
}

/** Where no stop was sent it stopped at its own end, and the basis is who said so. */
function somebodyElseGoesOn(line: MedicationLine, at: number): boolean {
  const inRole = (role: Role): BuildingBlock | undefined => line.blocks.find((one) => one.role === role)?.block;
  const stop = inRole('stop') ?? inRole('basis');
  if (!stop) return false;
  const saidAt = stop.stop || !line.period.end ? stop.registeredAt.ms : endsBefore(line.period.end);
  const used = line.blocks.filter(({ block }) => block.kind === 'MGB' && !block.stop && appliesAt(block, at));
  return [...administrationsRunning(line, at), ...used].some(({ block }) => block.registeredAt.ms > saidAt && !isSameAuthor(block.author, stop.author));
}

/** Whoever is not known is somebody else. */
const isSameAuthor = (one: Author, other: Author): boolean => (one.ura !== null && one.ura === other.ura) || (one.isClient && other.isClient);
