import type { MedicationSource } from '#libs/medication-overview';
import type { Misbehaviour } from './misbehaviour.js';
import type { Material, SentResource } from './records.js';

export interface AnsweringSource {
  readonly source: MedicationSource;
  readonly material: Material;
  /** How many agreements are many to it; 5,000 where it does not say. */
  readonly plenty?: number;
  holds(records: readonly SentResource[], perPage?: number): void | Promise<void>;
  /** Every address at which it was asked. */
  addresses(): readonly string[];
  stop(): Promise<void>;
}

export interface SourceUnderTest extends AnsweringSource {
  /** The same source, given up after 300 ms. */
  readonly hasty: MedicationSource;
  holds(records: readonly SentResource[], perPage?: number): void;
  misbehaves(how: Misbehaviour | null): void;
}
