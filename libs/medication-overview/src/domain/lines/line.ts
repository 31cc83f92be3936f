import type { BlockKind, BuildingBlock, Medicine, Period, ReceivedBlock } from '../blocks/building-block.js';
import type { Dose } from '../blocks/dose.js';
import type { Moment } from '../time/moment.js';

export type LineCategory = 'current' | 'recently-stopped' | 'future';
/** From what says most about a line to what says least. */
export const roles = ['basis', 'stop', 'processed', 'use', 'future', 'superseded'] as const;
export type Role = (typeof roles)[number];
export type Flag = 'dose-differs' | 'not-processed' | 'same-substance' | 'contradiction' | 'unlinked' | 'adverse-reaction' | 'source-missing';
export type FlagLevel = 'look-now' | 'info';

export interface RaisedFlag {
  readonly flag: Flag;
  readonly level: FlagLevel;
  /** Where the words need more than its name. */
  readonly because?: Because;
}

export interface Because {
  readonly what: 'another-source-says-stopped' | 'another-record-says-stopped' | 'its-agreement-was-stopped' | 'an-agreement-ended';
  readonly at: Moment | null;
}

/** Why a block is on no line: this list is closed. */
export type NotShownReason =
  | 'superseded'
  | 'ended-long-ago'
  | 'too-far-ahead'
  | 'cancelled'
  | 'use-too-old'
  | 'not-used'
  | 'entered-in-error'
  | 'unreadable'
  | 'other-person'
  | 'duplicate';

export interface LineBlock {
  readonly block: BuildingBlock;
  readonly role: Role;
}

/** What the overview shows for one treatment, now or ahead. */
export interface MedicationLine {
  readonly treatment: string | null;
  /** MBH values of TAs joined to this line. */
  readonly linked: readonly string[];
  /** What tells its treatment from any other, its own first, then of those joined: two MBHs may have one value. */
  readonly keys: readonly string[];
  readonly category: LineCategory;
  readonly interrupted: boolean;
  readonly medicine: Medicine;
  readonly dose: Dose;
  readonly period: Period;
  readonly basis: BlockKind;
  readonly blocks: readonly LineBlock[];
  readonly flags: readonly RaisedFlag[];
}

export const isForNow = ({ category }: MedicationLine): boolean => category !== 'future';

export interface NotShown {
  readonly block: ReceivedBlock;
  /** Of the treatment it was weighed in, also where the block itself names none. */
  readonly treatment: string | null;
  /** What tells that treatment from any other, as in `keys` of a line. */
  readonly key: string | null;
  readonly reason: NotShownReason;
  /** Of a duplicate the block that was kept; of what is entered in error the block by which it was withdrawn. */
  readonly because?: ReceivedBlock;
}

export interface Reconciled {
  readonly lines: readonly MedicationLine[];
  readonly notShown: readonly NotShown[];
}
