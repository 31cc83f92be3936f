import type { ClientKey, Transaction, Ura } from '#libs/kernel';
import type { PublishedCareTeam } from '../domain/care-team.js';

export const CARE_TEAM_STORE = Symbol('CARE_TEAM_STORE');

export interface CareTeamToStore extends Omit<PublishedCareTeam, 'version'> {
  readonly statedAt: Date;
  readonly statedBy: string;
}

export interface CareTeamStore {
  /** What every organisation states about this client now, in one read. */
  publishedFor(client: ClientKey): Promise<readonly PublishedCareTeam[]>;
  /** The publisher's own former version; nobody else changes it until the transaction ends. */
  lockVersionOf(transaction: Transaction, client: ClientKey, publisher: Ura): Promise<Pick<PublishedCareTeam, 'period' | 'firstStatedAt'> | null>;
  /** Replaces the publisher's former version as a whole; the number of the new one. */
  replace(transaction: Transaction, client: ClientKey, careTeam: CareTeamToStore): Promise<number>;
}
