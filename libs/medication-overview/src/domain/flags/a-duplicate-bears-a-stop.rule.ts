import { saysStopped } from './because.js';
import type { FlagRule } from './raised-flag.js';

/** Another record of this very block says that it was stopped, and the one that counts does not. */
export const aDuplicateBearsAStop: FlagRule = ({ line }, { duplicates }) => {
  if (line.category !== 'current') return null;
  const doubted = line.blocks.filter(({ block }) => block.stop !== 'definitive').flatMap(({ block }) => duplicates.get(block) ?? []);
  const stop = doubted.find((duplicate) => duplicate.stop === 'definitive');
  return stop ? saysStopped(stop, line) : null;
};
