/** The overview as a person reads it: texts in Dutch, in reading order. Every rendering is made from this and nothing else. */
export interface Page {
  readonly title: string;
  /** The moment that the overview is about. */
  readonly moment: string;
  /** Always the ten of `sectionIds`, in that order. */
  readonly sections: readonly Section[];
  /** How the list was made, in small print. */
  readonly colophon: string;
}

export const sectionIds = ['who', 'missing', 'allergies', 'changes', 'daily', 'depots', 'as-needed', 'interrupted', 'future', 'stopped'] as const;
export type SectionId = (typeof sectionIds)[number];

interface Headed {
  readonly id: SectionId;
  readonly title: string;
}

export type Section = FactSection | NoticeSection | ChangeSection | MedicineSection;

export interface FactSection extends Headed {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface NoticeSection extends Headed {
  readonly kind: 'notices';
  readonly notices: readonly Notice[];
}

export interface ChangeSection extends Headed {
  readonly kind: 'changes';
  readonly changes: readonly Change[];
  /** What stands there when there is nothing: never an empty place. */
  readonly none: string;
}

export interface MedicineSection extends Headed {
  readonly kind: 'medicines';
  readonly medicines: readonly MedicineRow[];
  readonly none: string;
}

/** At least one value. */
export interface Fact {
  readonly label: string;
  readonly values: readonly string[];
}

/** `look-now` is said in words too: it begins with "Let op:". */
export interface Notice {
  readonly level: 'look-now' | 'info';
  readonly text: string;
  /** Who says what. */
  readonly details: readonly string[];
}

/** A medicine of one of the sections below, and what happened to it. */
export interface Change {
  readonly medicine: string;
  readonly what: string;
}

/** One medicine. */
export interface MedicineRow {
  readonly medicine: string;
  /** What must be read with the name, such as that it is interrupted. */
  readonly mark: string | null;
  readonly dose: string;
  /** Since when, and until when. */
  readonly period: string;
  /** What this section says besides: interval, last given, maximum a day, why it stopped. */
  readonly facts: readonly string[];
  readonly prescriber: string;
  readonly telephone: string;
  /** What asks to look now stands first. */
  readonly flags: readonly Notice[];
  /** Which source, who wrote it, when, and how old the answer is; in small print. */
  readonly provenance: readonly string[];
}
