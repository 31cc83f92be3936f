import type { Author, ExternalId } from './blocks/building-block.js';
import type { Moment } from './time/moment.js';

/** What a source holds beside the medicines; decided and shown under the same category. */
export interface AlongsideItem {
  /** Source, type and id of the resource. */
  readonly key: string;
  readonly source: string;
  readonly sourceUra: string;
  readonly author: Author;
  /** Codes of meta.security, as received. */
  readonly security: readonly string[];
}

export type AllergyKind = 'allergy' | 'intolerance' | 'adverse-reaction' | 'contra-indication';

export interface AllergyItem extends AlongsideItem {
  readonly kind: AllergyKind;
  readonly text: string;
  /** A statement that there are none known. */
  readonly saysNone: boolean;
  /** None known of food, latex, insects or surroundings: it tells nothing of medicines. */
  readonly isOfOneKindOnly?: boolean;
  readonly isUnreadable?: boolean;
}

/** `lithium-level` is shown only beside a line of lithium: it would tell of what is withheld. */
export const measurementKinds = ['renal-function', 'lithium-level'] as const;
export type MeasurementKind = (typeof measurementKinds)[number];

export interface Measurement extends AlongsideItem {
  readonly kind: MeasurementKind;
  /** Value with its unit, as a clinician reads it. */
  readonly text: string;
  readonly at: Moment;
}

/** MTD: that a medicine was given; it builds no line, but tells of a depot when it was last given. */
export interface Given extends AlongsideItem {
  readonly treatment: ExternalId | null;
  readonly at: Moment;
}

/** What came of the questions beside the medicines. A source that does not offer an answer is not a source that failed. */
export interface Alongside {
  readonly allergies: readonly AllergyItem[];
  readonly allergiesAre: 'answered' | 'not-offered' | 'failed';
  readonly measurements: readonly Measurement[];
  readonly given: readonly Given[];
}

export const nothingAlongside: Alongside = { allergies: [], allergiesAre: 'not-offered', measurements: [], given: [] };

/** What may be seen of it. */
export type PermittedAlongside = Omit<Alongside, 'allergiesAre'>;

/** Per MBH value. */
export interface LastGiven {
  readonly treatment: string;
  readonly at: Moment;
}

/** Never an empty place: where nothing came it is unknown here. */
export interface Allergies {
  readonly state: 'listed' | 'none-known' | 'unknown-here';
  readonly items: readonly AllergyItem[];
  /** Ids of the sources that were asked for allergies in vain. */
  readonly notAnswered: readonly string[];
}
