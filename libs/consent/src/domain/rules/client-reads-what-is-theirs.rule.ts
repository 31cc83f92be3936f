import { permitOn, type Rule } from '../access.js';

export const clientReadsWhatIsTheirs: Rule = ({ requester }) =>
  requester.actsAs === 'client' ? permitOn('client-in-person') : null;
