import type { SourceDescription, SourceReport } from '../domain/source-report.js';

/** The sources of the region, in the order of its file. */
export const MEDICATION_SOURCES = Symbol('MEDICATION_SOURCES');

/** A system that holds records. Whatever goes wrong there is in the report; it never throws and never leaves out in silence. */
export interface MedicationSource {
  readonly source: SourceDescription;
  /** Everything it holds about one client, without a bound on period; `signal` ends the asking at once. */
  reportFor(bsn: string, signal?: AbortSignal): Promise<SourceReport>;
}
