import type { BuildingBlock } from '../blocks/building-block.js';
import type { Flag, FlagLevel, MedicationLine } from '../lines/line.js';

export interface RaisedFlag {
  readonly flag: Flag;
  readonly level: FlagLevel;
}

/** A line, with all that was received about its treatment. */
export interface LineInTreatment {
  readonly line: MedicationLine;
  /** Tells treatments apart, also those without MBH. */
  readonly treatment: string;
  readonly blocks: readonly BuildingBlock[];
}

export interface Setting {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Some source that was asked gave no answer. */
  readonly isSourceMissing: boolean;
  /** Every line of this overview. */
  readonly lines: readonly LineInTreatment[];
}

export type FlagRule = (line: LineInTreatment, setting: Setting) => RaisedFlag | null;

export const lookNow = (flag: Flag): RaisedFlag => ({ flag, level: 'look-now' });
export const info = (flag: Flag): RaisedFlag => ({ flag, level: 'info' });
