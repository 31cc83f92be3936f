import type { Requester, SensitivityLabels } from '#libs/kernel';
import type { AccessRequest, Item } from './access.js';
import { purposesByDefault, type Provision, type Who } from './provision.js';

/** Whether a provision speaks about this item, to this requester, for this purpose, at this moment. */
export function applies(provision: Provision, { requester, at }: AccessRequest, item: Item): boolean {
  return (
    isInForce(provision, at) &&
    speaksTo(provision.who, requester) &&
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
      return who.person === requester.person;
    case 'relative':
      return false;
  }
}

const coversPurpose = ({ purposes }: Provision, { purpose }: Requester): boolean =>
  purpose !== null && (purposes ?? purposesByDefault).includes(purpose);

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
