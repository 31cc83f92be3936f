import type { BuildingBlock } from '../blocks/building-block.js';
import { info, type FlagRule } from './raised-flag.js';

/** SNOMED: ongewenste reactie. */
const adverseReaction = '62014003';

export const wasStoppedForAnAdverseReaction = (blocks: readonly BuildingBlock[]): boolean =>
  blocks.some(({ stop, reason }) => stop === 'definitive' && reason?.code === adverseReaction);

/** Once not tolerated: worth knowing for as long as the medicine is known. */
export const onceNotTolerated: FlagRule = ({ blocks }) => (wasStoppedForAnAdverseReaction(blocks) ? info('adverse-reaction') : null);
