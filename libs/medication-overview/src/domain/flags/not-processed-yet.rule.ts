import { administrationsRunning } from './administrations-on-line.js';
import { info, type FlagRule } from './raised-flag.js';

/**
 * The prescriber changed or stopped the medicine and the pharmacy has not followed: every TA is of the former agreement
 * (docs/medication-lines.md 5), or one runs on after the stop.
 */
export const notProcessedYet: FlagRule = ({ line }, { at }) => {
  const { basis, category, blocks } = line;
  const dispensed = blocks.filter(({ block, role }) => block.kind === 'TA' && role !== 'future');
  const isBehind = dispensed.length > 0 && dispensed.every(({ role }) => role === 'superseded');
  const runsOn = administrationsRunning(line, at, ['processed']).some(({ stops }) => stops.length === 0);
  const isUnprocessed = category === 'current' ? isBehind : category === 'recently-stopped' && runsOn;
  return basis === 'MA' && isUnprocessed ? info('not-processed') : null;
};
