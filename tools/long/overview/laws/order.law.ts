import { reconcile } from '#libs/medication-overview';
import { received, shuffled, type Law } from './law.js';

/** Whichever source answers first, and in whatever order it lists its blocks: the same page, line by line. */
export const orderIsIrrelevant: Law = ({ blocks, at }, chance) => {
  const inOneOrder = received(blocks);
  const inAnother = shuffled(inOneOrder, chance);
  return JSON.stringify(reconcile(inAnother, at)) === JSON.stringify(reconcile(inOneOrder, at)) ? null : 'another order gives another overview';
};
