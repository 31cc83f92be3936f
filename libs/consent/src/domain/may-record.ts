import type { Requester } from '#libs/kernel';
import type { Provision } from './provision.js';

/** The client records anything; an organisation an objection for any data, a grant only for data it holds itself. */
export function mayRecord(requester: Requester, { kind, holder }: Pick<Provision, 'kind' | 'holder'>): boolean {
  if (requester.actsAs === 'client') return true;
  if (requester.actsAs !== 'care') return false;
  return kind === 'objection' || holder === requester.organisation;
}

/**
 * Lifting an objection widens access as a grant does: an organisation lifts it only for data it holds itself.
 * Its own grants it may end.
 */
export const mayWithdraw = (requester: Requester, record: { readonly provision: Pick<Provision, 'kind' | 'holder'>; readonly recordedBy: { readonly organisation: string } }): boolean =>
  maySee(requester, record.recordedBy) && (record.provision.kind === 'grant' || mayRecord(requester, { ...record.provision, kind: 'grant' }));

/** The client sees every consent of theirs, an organisation those that it took down. */
export const maySee = (requester: Requester, recordedBy: { readonly organisation: string }): boolean =>
  requester.actsAs === 'client' || (requester.actsAs === 'care' && recordedBy.organisation === requester.organisation);
