import type { Medicine } from '../blocks/building-block.js';
import { info, lookNow, type FlagRule } from './raised-flag.js';

/** Lithium, clozapine and opiate substitutes: what is not known of them harms at once. */
const atcCodes: readonly (string | null)[] = ['N05AN01', 'N05AH02', 'N07BC01', 'N07BC02', 'N07BC05', 'N07BC06', 'N07BC51'];
const names = /lithium|litarex|priadel|camcolit|clozapine|leponex|methadon|buprenorfine|subutex|suboxone|diamorfine/i;

const isCritical = ({ text, atc }: Medicine): boolean => atcCodes.includes(atc) || names.test(text);

/** A stop or a change may be where nobody answered. */
export const sourceIsMissing: FlagRule = ({ line, blocks }, { isSourceMissing }) => {
  if (!isSourceMissing) return null;
  return [line.medicine, ...blocks.map(({ medicine }) => medicine)].some(isCritical) ? lookNow('source-missing') : info('source-missing');
};
