import type { Ura } from './ids.js';
import type { OrganisationType, Purpose } from './vocabulary.js';

/** `care`: a system of a care organisation; `client`: the client in person; `operator`: the region's own staff. */
export type ActsAs = 'care' | 'client' | 'operator';

/** Who asks, completely: everything is taken from a verified token. */
export interface Requester {
  readonly actsAs: ActsAs;
  readonly system: string;
  readonly organisation: Ura;
  readonly organisationType: OrganisationType | null;
  readonly team: string | null;
  readonly person: string;
  readonly role: string;
  readonly purpose: Purpose | null;
}
