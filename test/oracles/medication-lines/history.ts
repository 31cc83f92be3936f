/** What goes into the second reckoning and what comes out. Times are epoch milliseconds, UTC. */
export type Kind = 'MA' | 'TA' | 'MGB';
export type Category = 'current' | 'recently-stopped' | 'future';
export type Role = 'basis' | 'stop' | 'processed' | 'use' | 'future' | 'superseded';
export type FlagName =
  | 'dose-differs' | 'not-processed' | 'same-substance' | 'contradiction' | 'unlinked' | 'adverse-reaction' | 'source-missing';
export type Level = 'look-now' | 'info';

export interface DoseStep { amount: number; unit: string; perDays: number; times: number; asNeeded: boolean }

export interface Medicine { text: string; prk: string | null; gpk: string | null; atc: string | null }

export interface PlainBlock {
  id: string;
  source: string;
  sourceUra: string;
  authorUra: string | null;
  authorKind: 'organisation' | 'person' | 'patient' | 'unknown';
  kind: Kind;
  mbh: string | null;
  registeredAt: number;
  start: number | null;
  end: number | null;
  /** '23:59:59' or a date alone: `end` is then the last covered second. */
  endIsInclusive: boolean;
  stop: 'definitive' | 'temporary' | 'cancelled' | null;
  /** SNOMED. */
  reason: string | null;
  isCopy: boolean;
  enteredInError: boolean;
  readable: boolean;
  hasIdentifier: boolean;
  /** Without a system: names within its source only. */
  identifierIsLocal: boolean;
  mbhIsLocal: boolean;
  /** Found on the way: what else was sent of it, all that it goes by, what it said, and what tells its treatment from every other. */
  duplicates?: PlainBlock[];
  names?: string[];
  asSent?: string;
  treatment?: string | null;
  /** Ids: MA to former MA, TA to former TA. `|id`: an identifier without a system. On the way they become names. */
  follows: string[];
  /** Ids: TA to MA, MGB to what the use is of. */
  restsOn: string[];
  medicine: Medicine;
  /** `steps: null`: cannot be reckoned. */
  dose: { text: string | null; steps: DoseStep[] | null };
}

export interface Flag { flag: FlagName; level: Level }

export interface PlainLine {
  treatment: string | null;
  linked: string[];
  category: Category;
  interrupted: boolean;
  basis: Kind;
  basisId: string;
  /** Null: it always applied, or it never ends. */
  from: number | null;
  until: number | null;
  blocks: { id: string; source: string; role: Role }[];
  flags: Flag[];
}

export interface NotShown { id: string; source: string; reason: string }

export interface Reckoning { lines: PlainLine[]; notShown: NotShown[] }

/** Of blocks that were put together: does one of these references mean it? */
export const oneOfThem = (references: readonly string[], from: PlainBlock, to: PlainBlock): boolean =>
  from !== to && (to.names ?? []).some((name) => references.includes(name));

export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
