import type { AccessFacts, Epoch, TreatmentRelation } from '#libs/consent';
import type { ClientKey, Requester } from '#libs/kernel';

export const ACCESS_FACTS = Symbol('ACCESS_FACTS');

/** Facts about one client, read from the primary; a failed lookup throws, and then nothing is released. */
export interface AccessFactsReader {
  read(client: ClientKey, requester: Requester, at: Date): Promise<AccessFacts>;
  /** The client's consent version now; identical questions of one moment share one query. */
  epochOf(client: ClientKey): Promise<Epoch>;
}

export const TREATMENT_RELATIONS = Symbol('TREATMENT_RELATIONS');

export interface TreatmentRelations {
  relationOf(client: ClientKey, requester: Requester, at: Date): Promise<TreatmentRelation>;
}
