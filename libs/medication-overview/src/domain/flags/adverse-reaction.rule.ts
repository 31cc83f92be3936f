import { isStopForAnAdverseReaction } from '../validity/adverse-reaction.js';
import { info, type FlagRule } from './raised-flag.js';

/** Once not tolerated: worth knowing for as long as the medicine is known. */
export const onceNotTolerated: FlagRule = ({ blocks }) => (blocks.some(isStopForAnAdverseReaction) ? info('adverse-reaction') : null);
