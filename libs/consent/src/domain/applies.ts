import type { Requester, SensitivityLabels } from '#libs/kernel';
import type { AccessRequest, Item } from './access.js';
import { purposesByDefault, type Provision, type Who } from './provision.js';

/** Whether a provision speaks about this item, to this requester, for this purpose, at this moment. */
export function applies(provision: Provision, { requester, at }: AccessRequest, item: Item): boolean {
  return (
    isInForce(provision, at) &&
    speaksTo(provision.who, requester) &&
    (provision.kind === 'objection' || namesTheWijkteam(provision, requester)) &&
    coversPurpose(provision, requester) &&
    (provision.categories === null || provision.categories.includes(item.category)) &&
    (provision.holder === null || provision.holder === item.holder) &&
    coversLabels(provision, item.labels)
  );
}

export const isInForce = ({ from, until }: Pick<Provision, 'from' | 'until'>, at: Date): boolean =>
  (from === null || from.getTime() <= at.getTime()) && (until === null || at.getTime() < until.getTime());

export function speaksTo(who: Who, requester: Requester): boolean {
  switch (who.kind) {
    case 'anyone':
      return true;
    case 'organisation-type':
      return who.type === requester.organisationType && (who.role === null || who.role === requester.role);
    case 'organisation':
      return who.ura === requester.organisation;
    case 'team':
      return who.team === requester.team;
    case 'person':
      return who.person === requester.person && (who.organisation === null || who.organisation === requester.organisation);
    case 'relative':
      return false;
  }
}

function coversPurpose({ kind, purposes }: Provision, { purpose }: Requester): boolean {
  if (purpose === null) return false;
  if (purposes) return purposes.includes(purpose);
  return kind === 'objection' || purposesByDefault.includes(purpose);
}

/** A wijkteam is no healthcare provider: a grant counts only when it names the wijkteam, or a person there, and what it is for. */
function namesTheWijkteam({ who, categories }: Provision, { organisationType }: Requester): boolean {
  if (organisationType !== 'wijkteam') return true;
  const isNamed = who.kind !== 'anyone' && (who.kind !== 'person' || who.organisation !== null);
  return isNamed && categories !== null;
}

/**
 * A provision that names no sensitivity covers everything. One that names some: a grant must name every label
 * and does not cover the unlabelled; an objection needs to name one, and does.
 */
function coversLabels({ kind, sensitivities }: Provision, labels: SensitivityLabels): boolean {
  if (sensitivities === null) return true;
  if (labels === 'unknown') return kind === 'objection';
  if (kind === 'objection') return labels.some((label) => sensitivities.includes(label));
  return labels.length > 0 && labels.every((label) => sensitivities.includes(label));
}
