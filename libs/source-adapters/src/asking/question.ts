import type { SearchParams } from 'fhir-kit-client';

/** One search of one source. */
export interface Question {
  readonly resourceType: string;
  readonly searchParams: SearchParams;
}
