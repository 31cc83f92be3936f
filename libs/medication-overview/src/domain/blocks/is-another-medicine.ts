import type { Medicine } from './building-block.js';

/** By what two blocks with one name are compared. */
export interface Subject {
  readonly prk: string | null;
  readonly atc: string | null;
  readonly name: string;
}

export const subjectOf = ({ prk, atc, text }: Medicine): Subject => ({ prk, atc, name: text.toLowerCase().replace(/\s+/g, ' ').trim() });

/** Two blocks with one name may be about two medicines (docs/medication-lines.md 1.2): then their name says nothing. */
export function isAnotherMedicine(one: Subject, other: Subject): boolean {
  if (one.prk && other.prk) return one.prk !== other.prk;
  if (one.atc && other.atc) return one.atc !== other.atc;
  return !hasCode(one) && !hasCode(other) && one.name !== other.name;
}

const hasCode = ({ prk, atc }: Subject): boolean => Boolean(prk ?? atc);
