import { applies } from '../applies.js';
import { deny, type Rule } from '../access.js';
import type { Provision } from '../provision.js';
import { mostSpecific } from '../specificity.js';

/** The most specific provisions decide; an objection among them wins. */
export const clientChoiceIsFollowed: Rule = (request, item, { provisions }) => {
  const deciding = mostSpecific(provisions.filter((provision) => applies(provision, request, item)));
  const objection = firstOf(deciding, 'objection');
  if (objection) return deny('client-objects', objection.consent);
  const grant = firstOf(deciding, 'grant');
  return grant ? { effect: 'permit', reason: 'client-consented', consent: grant.consent } : null;
};

/** The same one whatever the order in which consents were read. */
function firstOf(provisions: readonly Provision[], kind: Provision['kind']): Provision | undefined {
  return provisions.filter((provision) => provision.kind === kind).toSorted((one, other) => (one.consent.id < other.consent.id ? -1 : 1))[0];
}
