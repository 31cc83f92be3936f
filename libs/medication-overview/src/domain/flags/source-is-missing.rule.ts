import { isCritical } from '../blocks/substances.js';
import { info, lookNow, type FlagRule } from './raised-flag.js';

/** A stop or a change may be where nobody answered. */
export const sourceIsMissing: FlagRule = ({ line, blocks }, { isSourceMissing }) => {
  if (!isSourceMissing) return null;
  return [line.medicine, ...blocks.map(({ medicine }) => medicine)].some(isCritical) ? lookNow('source-missing') : info('source-missing');
};
