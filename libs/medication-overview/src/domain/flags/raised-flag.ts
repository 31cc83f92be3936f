import type { BuildingBlock } from '../blocks/building-block.js';
import type { Flag, RaisedFlag } from '../lines/line.js';
import type { Agreement } from '../validity/agreement.js';
import type { Elsewhere } from './elsewhere.js';
import type { LineInTreatment } from './line-in-treatment.js';
import type { Spans } from './spans.js';

export type { RaisedFlag } from '../lines/line.js';
export type { LineInTreatment } from './line-in-treatment.js';

export interface Setting {
  /** Epoch milliseconds. */
  readonly at: number;
  /** Some source that was asked gave no answer. */
  readonly isSourceMissing: boolean;
  /** Lines that are not stopped, by each code that says of what substance they are. */
  readonly substances: ReadonlyMap<string, Spans>;
  readonly elsewhere: Elsewhere;
  /** By the block that was kept. */
  readonly duplicates: ReadonlyMap<BuildingBlock, readonly BuildingBlock[]>;
  /** Definitive stops that made a line of another treatment recently stopped, of this medicine. */
  readonly stopsOfTheSame: (one: LineInTreatment) => readonly BuildingBlock[];
  /** An MA that makes a line recently stopped, by a stop. */
  readonly stoppedOfPrk: (prk: string) => Agreement | undefined;
}

export type FlagRule = (line: LineInTreatment, setting: Setting) => RaisedFlag | null;

export const lookNow = (flag: Flag): RaisedFlag => ({ flag, level: 'look-now' });
export const info = (flag: Flag): RaisedFlag => ({ flag, level: 'info' });
