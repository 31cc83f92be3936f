import type { AuditDetail, AuditEntry } from '#libs/audit';
import { decisionRulesVersion } from '#libs/consent';
import type { Category, ClientKey, Requester } from '#libs/kernel';

/** What somebody did, for the log; the answer holds ids and versions of their own making only. */
export interface Deed {
  readonly requester: Requester;
  readonly client: ClientKey | null;
  readonly category: Category | null;
  readonly event: string;
  readonly requestId: string;
  readonly action: AuditEntry['action'];
  readonly epoch?: number;
  readonly detail?: AuditDetail;
}

/** It leaves something behind: its note commits with it, and only what was noted is acknowledged. */
export type Change = Deed & { readonly client: ClientKey; readonly action: 'C' | 'U' | 'D' };

/** It leaves nothing behind that tells of anybody: a look, or saying once more that a client is known. */
export type Unnoted = Deed & ({ readonly action: 'R' } | { readonly event: 'client.register' });

export function entryOf<One extends Deed>(deed: One, outcome: 'recorded' | 'refused', at: Date): AuditEntry & Pick<One, 'client'> {
  const { requester, client, category, event, requestId, action, epoch, detail } = deed;
  return {
    at, requestId, event, action, outcome, client, requester, onBehalfOf: null, category,
    reason: outcome === 'recorded' ? 'recorded' : 'not-allowed', restsOn: null, epoch: epoch ?? null, rules: decisionRulesVersion, detail: detail ?? {},
  };
}
