import { appliesAt } from '../blocks/building-block.js';
import { info, type FlagRule } from './raised-flag.js';

/**
 * The prescriber changed or stopped the medicine and the pharmacy has not followed: every TA is of the former agreement
 * (standards 1.7, trap 2), or one runs on after the stop.
 */
export const notProcessedYet: FlagRule = ({ line: { basis, category, blocks } }, { at }) => {
  const administrations = blocks.filter(({ block, role }) => block.kind === 'TA' && role !== 'future');
  const isBehind = administrations.length > 0 && administrations.every(({ role }) => role === 'superseded');
  const isStopped = (name: string): boolean => administrations.some(({ block }) => block.stop !== null && block.follows.includes(name));
  const runsOn = administrations.some(({ block, role }) => role === 'processed' && !block.stop && appliesAt(block, at) && !block.knownAs.some(isStopped));
  const isUnprocessed = category === 'current' ? isBehind : category === 'recently-stopped' && runsOn;
  return basis === 'MA' && isUnprocessed ? info('not-processed') : null;
};
