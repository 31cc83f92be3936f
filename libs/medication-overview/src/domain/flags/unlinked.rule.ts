import { info, type FlagRule } from './raised-flag.js';

/** The pharmacy dispenses it, and nobody's agreement was found for it. */
export const noAgreementWasFound: FlagRule = ({ line, blocks }) => (line.basis === 'TA' && !blocks.some(({ kind }) => kind === 'MA') ? info('unlinked') : null);
