import type { SearchParams } from 'fhir-kit-client';

/** One search of one source. */
export interface Question {
  readonly resourceType: string;
  readonly searchParams: SearchParams;
  /** The same search with less sent along, for a source that refuses what MP9 adds to FHIR. */
  readonly plainer?: SearchParams;
}

/** A search for what stands beside the medicines. */
export interface AlongsideQuestion extends Question {
  readonly about: 'allergies' | 'contra-indications' | 'results' | 'given';
}
