import type { Medicine } from './history.js';

const riskAtcs = ['N05AN01', 'N05AH02', 'N07BC01', 'N07BC02', 'N07BC05', 'N07BC06', 'N07BC51'];

const riskNames = [
  'lithium', 'litarex', 'priadel', 'camcolit', 'clozapine', 'leponex',
  'methadon', 'levomethadon', 'polamidon', 'buprenorfine', 'buprenorphine', 'subutex', 'suboxone', 'buvidal', 'espranor', 'sublocade',
  'diamorfine', 'diacetylmorfine',
];

/** Lithium, clozapine or an opiate substitute: by ATC, else by name. */
export function cannotBeMissed({ atc, text }: Medicine): boolean {
  if (atc !== null && riskAtcs.includes(atc)) return true;
  return riskNames.some((name) => text.toLowerCase().includes(name));
}

const plainName = ({ text }: Medicine): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

export const haveOneName = (one: Medicine, other: Medicine): boolean => plainName(one) === plainName(other);

/** Rule 1.2: two PRKs decide; where one has none, two ATC codes; where neither has a code, the names. */
export function isAnotherMedicine(one: Medicine, other: Medicine): boolean {
  if (one.prk !== null && other.prk !== null) return one.prk !== other.prk;
  if (one.atc !== null && other.atc !== null) return one.atc !== other.atc;
  const hasCode = ({ prk, atc }: Medicine): boolean => prk !== null || atc !== null;
  return !hasCode(one) && !hasCode(other) && !haveOneName(one, other);
}

/** Rule 1.2, for a number alone: two PRKs decide, else two ATC codes, else the names. */
export function isOneMedicine(one: Medicine, other: Medicine): boolean {
  if (one.prk !== null && other.prk !== null) return one.prk === other.prk;
  if (one.atc !== null && other.atc !== null) return one.atc === other.atc;
  return haveOneName(one, other);
}

/** Two GPKs decide; where one has none, one PRK or one ATC code of level 5 will do. */
export function isSameSubstance(one: Medicine, other: Medicine): boolean {
  if (one.gpk !== null && other.gpk !== null) return one.gpk === other.gpk;
  if (one.prk !== null && one.prk === other.prk) return true;
  return one.atc !== null && one.atc.length === 7 && one.atc === other.atc;
}

/** Section 5: two PRKs decide; where one has none, the names. */
export const isSameProduct = (one: Medicine, other: Medicine): boolean =>
  (one.prk !== null && other.prk !== null ? one.prk === other.prk : haveOneName(one, other));
