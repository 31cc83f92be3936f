import type { MedicationOverview } from '../domain/overview.js';
import type { Directory } from './directory.js';

/** An overview, and by what names it is told. */
export interface Telling {
  readonly overview: MedicationOverview;
  readonly directory: Directory;
}
