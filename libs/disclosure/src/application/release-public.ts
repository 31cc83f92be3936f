import type { OpenApi } from '#libs/fhir';
import type { CapabilityStatement } from '@medplum/fhirtypes';
import { mint, type Released, type Rendered } from '../domain/released.js';

/** What may be told to anyone: only what was made from the rows that route, before anybody was known. */
export type PublicStatement = CapabilityStatement | OpenApi;

/** Lint lists who may call this. */
export const releasePublic = (statement: PublicStatement, contentType = 'application/fhir+json'): Released<Rendered> =>
  mint({ contentType, body: JSON.stringify(statement) });
