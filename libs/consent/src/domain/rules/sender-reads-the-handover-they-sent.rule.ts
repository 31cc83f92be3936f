import { permitOn, type Rule } from '../access.js';

export const senderReadsTheHandoverTheySent: Rule = ({ requester }, item) =>
  item.category === 'handover' && item.holder === requester.organisation ? permitOn('sender-of-handover') : null;
