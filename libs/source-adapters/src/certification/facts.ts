import type { JsonObject } from '#libs/fhir';
import type { BlockKind, SourceFailure, SourceReport } from '#libs/medication-overview';
import type { Limits } from '../http/limits.js';

export interface Target {
  readonly baseUrl: string;
  readonly kind: 'ggz-epd' | 'his' | 'ais';
  readonly fhir: 'R4' | 'STU3';
  readonly bsn: string;
  readonly limits: Limits;
}

/** One exchange as it went over the line. */
export interface Exchange {
  readonly ms: number;
  /** null: no answer came. */
  readonly status: number | null;
  readonly resource: JsonObject | null;
  /** No answer came because it took too long, and not because nobody was there. */
  readonly isLate: boolean;
}

/** One search, with all of its pages, as the adapter makes it. */
export interface Searched {
  readonly resourceType: string;
  readonly failure: SourceFailure | null;
  /** Of the same question once more, where it failed. */
  readonly status: number | null;
  readonly pages: readonly JsonObject[];
  readonly bytes: number;
  readonly ms: number;
}

/** What a category does not answer, looked for in other ways. */
export interface Gap {
  readonly withoutCategory: Searched;
  readonly categoryOfOtherVersion: Searched;
}

export interface KindSearched extends Searched {
  readonly kind: BlockKind;
  /** Only where nothing came. */
  readonly gap: Gap | null;
}

export interface BesideSearched extends Searched {
  readonly about: string;
}

/** Everything that was asked, before anything is judged. */
export interface Facts {
  readonly target: Target;
  readonly metadata: Exchange;
  readonly kinds: readonly KindSearched[];
  /** The fullest kind once more, in pages that do not hold all of it; null: some kind had more pages already, or none has two records. */
  readonly inSmallPages: KindSearched | null;
  readonly beside: readonly BesideSearched[];
  /** By the adapter itself, twice. */
  readonly reports: readonly [SourceReport, SourceReport];
  readonly stranger: Searched;
  readonly unknownParameter: Searched;
}

/** The records that were asked for; what came along with them is not among these. */
export const matchesIn = ({ pages, resourceType }: Searched): JsonObject[] => resourcesIn(pages).filter((resource) => resource['resourceType'] === resourceType);

export const entriesIn = (pages: readonly JsonObject[]): JsonObject[] => pages.flatMap(({ entry }) => (Array.isArray(entry) ? (entry as JsonObject[]) : []));

export const resourcesIn = (pages: readonly JsonObject[]): JsonObject[] => entriesIn(pages).flatMap(({ resource }) => (resource ? [resource as JsonObject] : []));
