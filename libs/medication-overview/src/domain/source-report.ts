import type { Alongside } from './alongside.js';
import type { ReceivedBlock } from './blocks/building-block.js';

export interface SourceDescription {
  readonly id: string;
  readonly ura: string;
  readonly kind: string;
  readonly fhir: string;
}

/** Why a source counts as failed; one failed page is a failed source. */
export type SourceFailure = 'down' | 'late' | 'not-fhir' | 'unreadable' | 'other-person' | 'too-large' | 'redirected';

/** The client, as a source knows them; the BSN is not among it. */
export interface Person {
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly gender: string | null;
}

/** A resource as its source sent it, with what it refers to; only the renderer looks inside. */
export interface AsReceived {
  readonly resource: object;
  readonly resolve: (reference: unknown, from: object) => object | null;
}

export interface SourceAnswered {
  readonly source: SourceDescription;
  readonly state: 'answered';
  readonly reason: null;
  /** How old the oldest part of the answer is. */
  readonly ageMs: number;
  readonly blocks: readonly ReceivedBlock[];
  readonly alongside: Alongside;
  /** By key of the block, allergy or measurement. */
  readonly received: ReadonlyMap<string, AsReceived>;
  readonly person: Person | null;
}

export interface SourceFailed {
  readonly source: SourceDescription;
  readonly state: 'failed';
  readonly reason: SourceFailure;
  readonly ageMs: null;
  readonly blocks: readonly [];
  readonly received: ReadonlyMap<string, AsReceived>;
  readonly person: null;
}

export type SourceReport = SourceAnswered | SourceFailed;

export const didEverySourceAnswer = (reports: readonly SourceReport[]): boolean => reports.every(({ state }) => state === 'answered');

export const failed = (source: SourceDescription, reason: SourceFailure): SourceFailed => ({
  source,
  state: 'failed',
  reason,
  ageMs: null,
  blocks: [],
  received: new Map(),
  person: null,
});
