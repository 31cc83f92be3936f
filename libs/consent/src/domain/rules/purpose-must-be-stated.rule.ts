import { deny, type Rule } from '../access.js';

export const purposeMustBeStated: Rule = ({ requester }) => (requester.purpose === null ? deny('no-purpose') : null);
