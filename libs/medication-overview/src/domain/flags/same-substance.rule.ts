import type { Medicine } from '../blocks/building-block.js';
import type { MedicationLine } from '../lines/line.js';
import { endsBefore } from '../time/moment.js';
import { lookNow, type FlagRule } from './raised-flag.js';

/** GPK, where both have one; else PRK, else ATC on the level of the substance. */
export function isSameSubstance(one: Medicine, other: Medicine): boolean {
  if (one.gpk && other.gpk) return one.gpk === other.gpk;
  if (one.prk && other.prk && one.prk === other.prk) return true;
  return isSubstance(one.atc) && one.atc === other.atc;
}

const isSubstance = (atc: string | null): boolean => atc?.length === 7;

/** First instant at which the line applies, and first at which it no longer does; what is current is so together. */
function spanOf({ category, interrupted, period }: MedicationLine): readonly [number, number] {
  const from = category === 'current' ? -Infinity : (period.start?.ms ?? -Infinity);
  return [from, interrupted || !period.end ? Infinity : endsBefore(period.end)];
}

const isAtTheSameTime = (one: MedicationLine, other: MedicationLine): boolean => {
  const [[from, until], [otherFrom, otherUntil]] = [spanOf(one), spanOf(other)];
  return from < otherUntil && otherFrom < until;
};

/** The same substance in two treatments at once. */
export const sameSubstanceTwice: FlagRule = ({ line, treatment }, { lines }) => {
  const isTwin = (other: MedicationLine): boolean => other.category !== 'recently-stopped' && isSameSubstance(line.medicine, other.medicine) && isAtTheSameTime(line, other);
  const isTwice = line.category !== 'recently-stopped' && lines.some((other) => other.treatment !== treatment && isTwin(other.line));
  return isTwice ? lookNow('same-substance') : null;
};
