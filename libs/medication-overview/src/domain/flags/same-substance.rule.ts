import type { Medicine } from '../blocks/building-block.js';
import type { MedicationLine } from '../lines/line.js';
import { endsBefore } from '../time/moment.js';
import { lookNow, type FlagRule, type LineInTreatment } from './raised-flag.js';

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
export const sameSubstanceTwice: FlagRule = ({ line, treatment }, { substances }) => {
  if (line.category === 'recently-stopped') return null;
  const isTwin = (other: LineInTreatment): boolean => other.treatment !== treatment && isSameSubstance(line.medicine, other.line.medicine) && isAtTheSameTime(line, other.line);
  return codesOf(line.medicine).some((code) => substances.get(code)?.some(isTwin)) ? lookNow('same-substance') : null;
};

/** Two of one substance share one of these. */
const codesOf = ({ gpk, prk, atc }: Medicine): string[] => [...(gpk ? [`gpk ${gpk}`] : []), ...(prk ? [`prk ${prk}`] : []), ...(isSubstance(atc) ? [`atc ${atc}`] : [])];

/** Of what is not stopped. */
export function bySubstance(lines: readonly LineInTreatment[]): ReadonlyMap<string, readonly LineInTreatment[]> {
  const goesOn = lines.filter(({ line }) => line.category !== 'recently-stopped');
  const coded = goesOn.flatMap((one) => codesOf(one.line.medicine).map((code) => ({ code, one })));
  return new Map([...Map.groupBy(coded, ({ code }) => code)].map(([code, same]) => [code, same.map(({ one }) => one)]));
}
