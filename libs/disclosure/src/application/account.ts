import type { AuditDetail, AuditEntry } from '#libs/audit';
import { decisionRulesVersion, type Decision, type Epoch } from '#libs/consent';
import type { Inquiry } from './inquiry.js';

export interface Account {
  readonly inquiry: Inquiry;
  readonly at: Date;
  readonly outcome: AuditEntry['outcome'];
  readonly action?: AuditEntry['action'];
  readonly decision: Decision | null;
  readonly epoch: Epoch | null;
  readonly detail?: AuditDetail;
}

/** The audit row of one inquiry: ids, codes and the consent it rests on; never what was in it. */
export function accountOf({ inquiry, at, outcome, action = 'R', decision, epoch, detail = {} }: Account): AuditEntry {
  return {
    at,
    requestId: inquiry.requestId,
    event: inquiry.event,
    action,
    outcome,
    client: inquiry.client,
    requester: inquiry.requester,
    onBehalfOf: null,
    category: inquiry.category,
    reason: decision?.reason ?? 'error',
    restsOn: restsOn(decision),
    epoch: epoch?.number ?? null,
    rules: decisionRulesVersion,
    detail,
  };
}

function restsOn(decision: Decision | null): AuditEntry['restsOn'] {
  if (!decision) return null;
  if (decision.consent) return { kind: 'consent', id: decision.consent.id, version: decision.consent.version };
  return decision.effect === 'permit' ? { kind: 'ground', ground: decision.reason } : null;
}
