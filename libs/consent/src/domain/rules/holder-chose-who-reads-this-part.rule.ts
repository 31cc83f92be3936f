import { deny, type Rule } from '../access.js';
import { speaksTo } from '../applies.js';

/** Only narrows: who is named still needs a grant or a ground. */
export const holderChoseWhoReadsThisPart: Rule = ({ requester }, { visibleTo }) =>
  visibleTo === undefined || visibleTo.some((who) => speaksTo(who, requester)) ? null : deny('holder-chose-other-readers');
