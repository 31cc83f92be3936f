import type { BuildingBlock } from '../blocks/building-block.js';
import type { Flag, MedicationLine, RaisedFlag } from '../lines/line.js';
import type { Agreement } from '../validity/agreement.js';
import type { Elsewhere, Said } from './elsewhere.js';

export type { RaisedFlag } from '../lines/line.js';

/** A line, with all that was received about its treatment. */
export interface LineInTreatment extends Said {
  readonly line: MedicationLine;
}

export interface Setting {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Some source that was asked gave no answer. */
  readonly isSourceMissing: boolean;
  /** Lines that are not stopped, by each code that says of what substance they are. */
  readonly substances: ReadonlyMap<string, readonly LineInTreatment[]>;
  readonly elsewhere: Elsewhere;
  /** By the block that was kept. */
  readonly duplicates: ReadonlyMap<BuildingBlock, readonly BuildingBlock[]>;
  /** An MA that makes a line recently stopped, by a stop. */
  readonly stoppedOfPrk: (prk: string) => Agreement | undefined;
}

export type FlagRule = (line: LineInTreatment, setting: Setting) => RaisedFlag | null;

export const lookNow = (flag: Flag): RaisedFlag => ({ flag, level: 'look-now' });
export const info = (flag: Flag): RaisedFlag => ({ flag, level: 'info' });
