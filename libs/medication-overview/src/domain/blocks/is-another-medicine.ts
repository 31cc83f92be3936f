import type { Medicine } from './building-block.js';

/** By what two blocks with one name are compared. */
export interface Subject {
  readonly prk: string | null;
  readonly atc: string | null;
  readonly name: string;
}

/** Names are compared without case and without spaces that say nothing. */
export const nameOf = ({ text }: Pick<Medicine, 'text'>): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

export const subjectOf = (medicine: Medicine): Subject => ({ prk: medicine.prk, atc: medicine.atc, name: nameOf(medicine) });

/** Two blocks with one name may be about two medicines (docs/medication-lines.md 1.2): then their name says nothing. */
export function isAnotherMedicine(one: Subject, other: Subject): boolean {
  if (one.prk && other.prk) return one.prk !== other.prk;
  if (one.atc && other.atc) return one.atc !== other.atc;
  return !hasCode(one) && !hasCode(other) && one.name !== other.name;
}

/** By a code that both have, or else by name: where a number proves little (docs/medication-lines.md 1.2). */
export function isTheSameMedicine(one: Subject, other: Subject): boolean {
  if (one.prk && other.prk) return one.prk === other.prk;
  if (one.atc && other.atc) return one.atc === other.atc;
  return one.name === other.name;
}

const hasCode = ({ prk, atc }: Subject): boolean => Boolean(prk ?? atc);
