import type { Requester } from '#libs/kernel';
import type { Provision } from './provision.js';

/** The client records anything; an organisation an objection for any data, a grant only for data it holds itself. */
export function mayRecord(requester: Requester, { kind, holder }: Pick<Provision, 'kind' | 'holder'>): boolean {
  if (requester.actsAs === 'client') return true;
  if (requester.actsAs !== 'care') return false;
  return kind === 'objection' || holder === requester.organisation;
}

/** The client sees every consent of theirs, an organisation those that it took down. */
export const maySee = (requester: Requester, recordedBy: { readonly organisation: string }): boolean =>
  requester.actsAs === 'client' || (requester.actsAs === 'care' && recordedBy.organisation === requester.organisation);
