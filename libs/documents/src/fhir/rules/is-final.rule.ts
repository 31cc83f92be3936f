import type { DocumentRule } from './draft.js';

const finished = ['final', 'amended', 'corrected'];

/** Nobody works from a draft, or from what was entered in error. */
export const isFinal: DocumentRule = ({ composition }) =>
  finished.includes(String(composition['status'])) ? [] : [{ text: `the status of a document that is published is one of ${finished.join(', ')}`, expression: 'Bundle.entry[0].resource.status' }];
