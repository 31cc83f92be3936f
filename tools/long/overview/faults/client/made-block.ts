/** A made-up client, before any version of FHIR; it knows nothing of how the product sees one. */
export type Kind = 'MA' | 'TA' | 'MGB';
export type SourceId = 'epd' | 'his' | 'ais';
export const sourceIds: readonly SourceId[] = ['epd', 'his', 'ais'];

export interface MadeMedicine {
  readonly text: string;
  readonly prk: string;
  /** Lithium, clozapine or an opiate substitute. */
  readonly isCritical: boolean;
}

export interface MadeBlock {
  readonly kind: Kind;
  readonly id: string;
  readonly treatment: string | null;
  readonly medicine: MadeMedicine;
  readonly source: SourceId;
  readonly registeredAt: string;
  readonly start: string;
  readonly stop: 'definitive' | 'temporary' | null;
  readonly follows: string | null;
  readonly restsOn: string | null;
  readonly isCopy: boolean;
}

export interface MadeClient {
  readonly bsn: string;
  readonly blocks: readonly MadeBlock[];
}
