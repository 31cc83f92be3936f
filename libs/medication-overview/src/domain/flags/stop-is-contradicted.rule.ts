import { appliesAt, type Author, type BuildingBlock } from '../blocks/building-block.js';
import type { LineBlock } from '../lines/line.js';
import { lookNow, type FlagRule } from './raised-flag.js';

/** One says that it was stopped, another that it goes on. */
export const stopIsContradicted: FlagRule = ({ line, blocks }, { at }) => {
  const isContradicted = line.category === 'current' && !line.interrupted ? lastUseSaysNo(line.blocks, at) : line.category !== 'future' && somebodyElseGoesOn(line.blocks, blocks, at);
  return isContradicted ? lookNow('contradiction') : null;
};

/** The last word of those who report use: not used any more, or paused just now. */
function lastUseSaysNo(onLine: readonly LineBlock[], at: number): boolean {
  const uses = onLine.filter(({ block, role }) => block.kind === 'MGB' && role === 'use').map(({ block }) => block);
  const begun = uses.filter(({ period }) => period.start === null || period.start.ms <= at);
  const last = begun.toSorted((one, other) => other.registeredAt.ms - one.registeredAt.ms || Number(Boolean(other.stop)) - Number(Boolean(one.stop)))[0];
  return last !== undefined && (last.stop === 'definitive' || (last.stop === 'temporary' && appliesAt(last, at)));
}

function somebodyElseGoesOn(onLine: readonly LineBlock[], blocks: readonly BuildingBlock[], at: number): boolean {
  const stops = onLine.filter(({ block, role }) => block.stop !== null && (role === 'stop' || role === 'basis')).map(({ block }) => block);
  return stops.some((stop) => blocks.some((block) => !block.stop && block.kind !== 'MA' && block.registeredAt.ms > stop.registeredAt.ms && appliesAt(block, at) && !isSameAuthor(block.author, stop.author)));
}

/** Whoever is not known is somebody else. */
const isSameAuthor = (one: Author, other: Author): boolean => (one.ura !== null && one.ura === other.ura) || (one.isClient && other.isClient);
