import type { SensitivityLabels } from '#libs/kernel';
import type { AlongsideItem, Given, PermittedAlongside, Unreadable } from '../alongside.js';
import { keyOfMbh } from '../blocks/mbh.js';
import type { DecisionItem } from './decision-items.js';
import { bearsALabel, sensitivityOf, unionOf, type SensitivityTable } from './sensitivity.js';

/** One question for the decision: may this, that comes alongside the medicines, be seen? */
export type AlongsideDecision = Omit<DecisionItem, 'treatment'>;

/** Each allergy and each measurement is decided on its own; what was given bears the labels of its treatment as well. What cannot be read is decided about as if it could. */
export function alongsideItemsOf({ allergies, measurements, given, unreadable = [] }: PermittedAlongside, treatments: readonly DecisionItem[], table: SensitivityTable): AlongsideDecision[] {
  return [
    ...[...allergies, ...measurements].map((item) => decisionOf(item, sensitivityOf(item, table))),
    ...given.map((item) => decisionOf(item, labelsOfGiven(item, treatments, table))),
    ...unreadable.map((item) => decisionOf(item, labelsOfUnreadable(item, treatments, table))),
  ];
}

export function permittedAlongside({ allergies, measurements, given, unreadable = [] }: PermittedAlongside, isPermitted: (key: string) => boolean): PermittedAlongside {
  const isSeen = (item: AlongsideItem): boolean => isPermitted(decisionKey(item));
  return { allergies: allergies.filter(isSeen), measurements: measurements.filter(isSeen), given: given.filter(isSeen), unreadable: unreadable.filter(isSeen) };
}

const decisionKey = ({ key }: AlongsideItem): string => `beside ${key}`;

const decisionOf = (item: AlongsideItem, labels: SensitivityLabels): AlongsideDecision => ({ key: decisionKey(item), holder: item.sourceUra, labels });

/** An administration of nobody knows which treatment may be of one that is withheld. */
function labelsOfUnreadable(item: Unreadable, treatments: readonly DecisionItem[], table: SensitivityTable): SensitivityLabels {
  if (item.of === 'measurements') return sensitivityOf(item, table);
  return item.treatment ? labelsOfGiven(item, treatments, table) : 'unknown';
}

/** What is given follows what was agreed, as a TA does: who gave it need not be known. */
function labelsOfGiven(given: Given | Unreadable, treatments: readonly DecisionItem[], table: SensitivityTable): SensitivityLabels {
  const own = sensitivityOf(given, table);
  const [agreed] = treatments.filter(({ treatment }) => given.treatment !== null && treatment === keyOfMbh(given));
  if (!agreed) return own;
  return own === 'unknown' && !bearsALabel(given) ? agreed.labels : unionOf([own, agreed.labels]);
}
