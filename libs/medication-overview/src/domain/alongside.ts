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
  /** It says of nobody who made it. */
  readonly namesNobody?: boolean;
}

/** MTD: that a medicine was given; it builds no line, but tells of a depot when it was last given. */
export interface Given extends AlongsideItem {
  readonly treatment: ExternalId | null;
  readonly at: Moment;
}

/** A result or an administration that cannot be read: it may be the newest, so that for who may see it the question counts as failed. */
export interface Unreadable extends AlongsideItem {
  readonly of: 'measurements' | 'given';
  readonly treatment: ExternalId | null;
  readonly namesNobody?: boolean;
}

/** What a source is asked for alongside the medicines; contra-indications count as allergies. */
export const alongsideKinds = ['allergies', 'measurements', 'given'] as const;
export type AlongsideKind = (typeof alongsideKinds)[number];

/** A source that does not offer an answer is not a source that failed. */
export type HowAnswered = 'answered' | 'not-offered' | 'failed';

/** What came of the questions alongside the medicines. */
export interface Alongside {
  readonly allergies: readonly AllergyItem[];
  readonly measurements: readonly Measurement[];
  readonly given: readonly Given[];
  readonly unreadable?: readonly Unreadable[];
  readonly is: Readonly<Record<AlongsideKind, HowAnswered>>;
}

export const eachIs = (how: HowAnswered): Alongside['is'] => ({ allergies: how, measurements: how, given: how });

export const nothingAlongside: Alongside = { allergies: [], measurements: [], given: [], is: eachIs('not-offered') };

/** What may be seen of it. */
export type PermittedAlongside = Omit<Alongside, 'is'>;

/** Per MBH; its value, and what tells it from any other. */
export interface LastGiven {
  readonly treatment: string;
  readonly key: string;
  readonly at: Moment;
  /** Who says so: another source that was not asked for it may know of a later time. */
  readonly sourceUra: string;
}

/** Never an empty place: where nothing came it is unknown here. */
export interface Allergies {
  readonly state: 'listed' | 'none-known' | 'unknown-here';
  readonly items: readonly AllergyItem[];
}

/** Ids of the sources that were asked for it in vain. */
export type NotAnswered = Readonly<Record<AlongsideKind, readonly string[]>>;
