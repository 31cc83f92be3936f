import { endsBefore, type Moment } from '../time/moment.js';
import type { Dose } from './dose.js';

/** Medicatieafspraak, toedieningsafspraak, medicatiegebruik: the three that build the overview. */
export type BlockKind = 'MA' | 'TA' | 'MGB';

/** A technical stop is a definitive one that a new agreement follows; sources send the same code for both. */
export type StopType = 'definitive' | 'temporary' | 'cancelled';

export interface ExternalId {
  readonly system: string | null;
  readonly value: string;
  /** Source within which a number without a system counts, where that is not the source of who bears it. */
  readonly within?: string;
}

export interface Author {
  readonly ura: string | null;
  /** AGB specialism, four digits. */
  readonly specialism: string | null;
  /** As a clinician reads it: the professional, else the organisation. */
  readonly name: string | null;
  readonly isClient: boolean;
}

/** Where a block came from, also when nothing else in it could be read. */
export interface Received {
  /** Source, type and id of the resource: two blocks with one key are the same resource received twice. */
  readonly key: string;
  /** Value of its first identifier, else `Type/id`. */
  readonly id: string;
  readonly hasIdentifier: boolean;
  /** Every name by which another block may point at this one. */
  readonly knownAs: readonly string[];
  readonly kind: BlockKind;
  /** MBH: the pharmaceutical treatment it belongs to. */
  readonly treatment: ExternalId | null;
  readonly source: string;
  readonly sourceUra: string;
  readonly author: Author;
  /** Codes of meta.security, as received. */
  readonly security: readonly string[];
  readonly enteredInError: boolean;
}

export interface Period {
  readonly start: Moment | null;
  readonly end: Moment | null;
}

export interface Medicine {
  readonly text: string;
  readonly prk: string | null;
  readonly gpk: string | null;
  readonly atc: string | null;
}

/** Why it was agreed, changed or stopped. `code`: SNOMED. */
export interface Reason {
  readonly code: string | null;
  readonly text: string | null;
}

export interface BuildingBlock extends Received {
  readonly readable: true;
  readonly registeredAt: Moment;
  readonly period: Period;
  readonly stop: StopType | null;
  /** Somebody else's block, kept by this source. */
  readonly isCopy: boolean;
  readonly medicine: Medicine;
  readonly dose: Dose;
  readonly reason: Reason | null;
  /** MA: the former MA. TA: the former TA. */
  readonly follows: readonly string[];
  /** TA: its MA. MGB: what the use is of. */
  readonly restsOn: readonly string[];
}

/** Shown as unreadable, never dropped. */
export interface UnreadableBlock extends Received {
  readonly readable: false;
  readonly why: string;
}

export type ReceivedBlock = BuildingBlock | UnreadableBlock;

export const isReadable = (block: ReceivedBlock): block is BuildingBlock => block.readable;
export const appliesAt = ({ period: { start, end } }: BuildingBlock, ms: number): boolean => (start === null || start.ms <= ms) && (end === null || endsBefore(end) > ms);
export const isOf = (kind: BlockKind) => (block: BuildingBlock): boolean => block.kind === kind;
export const names = (references: readonly string[], block: Received): boolean => references.some((name) => block.knownAs.includes(name));

/** Plain code point order: the same on every machine. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Infinity included, which a subtraction would turn into NaN. */
export const compareInstants = (one: number, other: number): number => (one < other ? -1 : one > other ? 1 : 0);
