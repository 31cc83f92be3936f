import { writeConsent, type ConsentRecord } from '#libs/consent';
import type { Deed, Rendered } from '#libs/disclosure';
import type { ClientKey, Requester } from '#libs/kernel';

/** One consent as it is answered; its ETag is its version. */
export function consentAnswer(record: ConsentRecord, bsn: string, epoch?: number, status = 200): Rendered {
  return { status, headers: { etag: `W/"${record.version}"` }, body: JSON.stringify(writeConsent(record, bsn, epoch)) };
}

export const consentDeed = <Action extends Deed['action'], Client extends ClientKey | null>(
  event: string,
  action: Action,
  requester: Requester,
  requestId: string,
  client: Client,
  more: Pick<Deed, 'epoch' | 'detail'> = {},
): Deed & { readonly action: Action; readonly client: Client } => ({ event: `consent.${event}`, action, requester, requestId, client, category: null, ...more });
