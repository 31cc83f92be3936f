import type { Medicine } from '../blocks/building-block.js';
import { lookNow, type FlagRule, type LineInTreatment } from './raised-flag.js';
import { Spans } from './spans.js';

/** The same substance in two treatments at once. */
export const sameSubstanceTwice: FlagRule = (one, { substances }) =>
  one.line.category !== 'recently-stopped' && lookedUpBy(one.line.medicine).some((place) => substances.get(place)?.meetAnotherOf(one)) ? lookNow('same-substance') : null;

/** Of what is not stopped. */
export function bySubstance(lines: readonly LineInTreatment[]): ReadonlyMap<string, Spans> {
  const goesOn = lines.filter(({ line }) => line.category !== 'recently-stopped');
  const placed = goesOn.flatMap((one) => placesOf(one.line.medicine).map((place) => ({ place, one })));
  return new Map([...Map.groupBy(placed, ({ place }) => place)].map(([place, same]) => [place, new Spans(same.map(({ one }) => one))]));
}

const isSubstance = (atc: string | null): boolean => atc?.length === 7;

/** Beside GPK: what tells the substance of a medicine where one of the two has no GPK. */
const otherCodesOf = ({ prk, atc }: Medicine): string[] => [...(prk ? [`prk ${prk}`] : []), ...(isSubstance(atc) ? [`atc ${atc}`] : [])];

/** By its GPK and its other codes; without a GPK also apart, for those that have one. */
const placesOf = (medicine: Medicine): string[] => [...(medicine.gpk ? [`gpk ${medicine.gpk}`] : otherCodesOf(medicine).map(apart)), ...otherCodesOf(medicine)];

/** Two GPKs decide; else one PRK, or one ATC code on the level of the substance. */
const lookedUpBy = (medicine: Medicine): string[] => (medicine.gpk ? [`gpk ${medicine.gpk}`, ...otherCodesOf(medicine).map(apart)] : otherCodesOf(medicine));

const apart = (code: string): string => `without gpk, ${code}`;
