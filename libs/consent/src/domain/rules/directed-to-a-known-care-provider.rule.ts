import { permitOn, type Rule } from '../access.js';

/**
 * What a sender directs to one care provider with a recorded treatment relation may rest on presumed consent
 * (WGBO 7:457) when the client was informed and did not object. Any objection was heard before this rule.
 */
export const directedToAKnownCareProvider: Rule = ({ requester }, { directed }, facts) => {
  if (!directed || facts.directedNeedsExplicitConsent) return null;
  const isForCare = requester.purpose === 'TREAT' || requester.purpose === 'COC';
  const isTheReceiver = directed.receiver === requester.organisation && (directed.receiverTeam === null || directed.receiverTeam === requester.team);
  const isACareProvider = requester.organisationType !== null && requester.organisationType !== 'wijkteam';
  return isForCare && isTheReceiver && isACareProvider && directed.clientInformed && facts.relation === 'recorded'
    ? permitOn('presumed-consent-directed')
    : null;
};
