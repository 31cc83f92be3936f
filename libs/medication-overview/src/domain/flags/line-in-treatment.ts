import type { MedicationLine } from '../lines/line.js';
import type { Said } from './elsewhere.js';

/** A line, with all that was received about its treatment. */
export interface LineInTreatment extends Said {
  readonly line: MedicationLine;
}
