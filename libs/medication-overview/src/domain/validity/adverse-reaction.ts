import type { BuildingBlock } from '../blocks/building-block.js';

/** SNOMED: ongewenste reactie. */
const adverseReaction = '62014003';

export const isStopForAnAdverseReaction = ({ stop, reason }: BuildingBlock): boolean => stop === 'definitive' && reason?.code === adverseReaction;
