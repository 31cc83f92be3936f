import { deny, type Rule } from '../access.js';

/** A personal recovery paper (WRAP) is read by no professional on any ground. */
export const papersOfTheClientAlone: Rule = ({ requester }, item) =>
  item.category === 'wrap' && requester.actsAs !== 'client' ? deny('papers-of-the-client-alone') : null;
