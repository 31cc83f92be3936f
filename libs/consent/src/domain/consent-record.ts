import type { ClientKey, Requester } from '#libs/kernel';
import type { Provision } from './provision.js';

export type NewProvision = Omit<Provision, 'consent'>;

/** Who took the consent down. */
export type RecordedBy = Pick<Requester, 'actsAs' | 'system' | 'organisation' | 'team' | 'person' | 'role'>;

export interface ConsentRecord {
  readonly client: ClientKey;
  readonly id: string;
  readonly version: number;
  readonly status: 'active' | 'withdrawn';
  readonly provision: NewProvision;
  readonly recordedAt: Date;
  readonly recordedBy: RecordedBy;
}

export const recordedBy = ({ actsAs, system, organisation, team, person, role }: Requester): RecordedBy => ({ actsAs, system, organisation, team, person, role });
