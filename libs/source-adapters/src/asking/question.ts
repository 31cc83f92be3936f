import type { SearchParams } from 'fhir-kit-client';

/** One search of one source. */
export interface Question {
  readonly resourceType: string;
  readonly searchParams: SearchParams;
}

/** A search for what stands beside the medicines. */
export interface AlongsideQuestion extends Question {
  readonly about: 'allergies' | 'contra-indications' | 'results' | 'given';
}
