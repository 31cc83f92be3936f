import type { SensitivityLabels } from '#libs/kernel';
import type { AlongsideItem, Given, PermittedAlongside } from '../alongside.js';
import { keyOfMbh } from '../blocks/mbh.js';
import type { DecisionItem } from './decision-items.js';
import { bearsALabel, sensitivityOf, unionOf, type SensitivityTable } from './sensitivity.js';

/** One question for the decision: may this, that comes alongside the medicines, be seen? */
export type AlongsideDecision = Omit<DecisionItem, 'treatment'>;

/** Each allergy and each measurement is decided on its own; what was given bears the labels of its treatment as well. */
export function alongsideItemsOf({ allergies, measurements, given }: PermittedAlongside, treatments: readonly DecisionItem[], table: SensitivityTable): AlongsideDecision[] {
  return [
    ...[...allergies, ...measurements].map((item) => decisionOf(item, sensitivityOf(item, table))),
    ...given.map((item) => decisionOf(item, labelsOfGiven(item, treatments, table))),
  ];
}

export function permittedAlongside({ allergies, measurements, given }: PermittedAlongside, isPermitted: (key: string) => boolean): PermittedAlongside {
  const isSeen = (item: AlongsideItem): boolean => isPermitted(decisionKey(item));
  return { allergies: allergies.filter(isSeen), measurements: measurements.filter(isSeen), given: given.filter(isSeen) };
}

const decisionKey = ({ key }: AlongsideItem): string => `beside ${key}`;

const decisionOf = (item: AlongsideItem, labels: SensitivityLabels): AlongsideDecision => ({ key: decisionKey(item), holder: item.sourceUra, labels });

/** What is given follows what was agreed, as a TA does: who gave it need not be known. */
function labelsOfGiven(given: Given, treatments: readonly DecisionItem[], table: SensitivityTable): SensitivityLabels {
  const own = sensitivityOf(given, table);
  const [agreed] = treatments.filter(({ treatment }) => given.treatment !== null && treatment === keyOfMbh(given));
  if (!agreed) return own;
  return own === 'unknown' && !bearsALabel(given) ? agreed.labels : unionOf([own, agreed.labels]);
}
