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

/** Rule 1.2: two PRKs decide; where one has none, two ATC codes; where neither has a code, the names. */
export function isAnotherMedicine(one: Medicine, other: Medicine): boolean {
  if (one.prk !== null && other.prk !== null) return one.prk !== other.prk;
  if (one.atc !== null && other.atc !== null) return one.atc !== other.atc;
  const hasCode = ({ prk, atc }: Medicine): boolean => prk !== null || atc !== null;
  return !hasCode(one) && !hasCode(other) && one.text !== other.text;
}

/** Two GPKs decide; where one has none, one PRK or one ATC code of level 5 will do. */
export function isSameSubstance(one: Medicine, other: Medicine): boolean {
  if (one.gpk !== null && other.gpk !== null) return one.gpk === other.gpk;
  if (one.prk !== null && one.prk === other.prk) return true;
  return one.atc !== null && one.atc.length === 7 && one.atc === other.atc;
}
