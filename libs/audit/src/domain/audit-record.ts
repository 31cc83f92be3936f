import type { AuditDetail, AuditEntry } from './audit-entry.js';
import { clipped } from './clipped.js';

type Plain = null | string | number | readonly Plain[] | { readonly [name: string]: Plain };

/** An entry as it is stored and hashed: plain JSON, only the fields that are known here. */
export interface AuditRecord {
  readonly at: string;
  readonly client: string | null;
  readonly recorded: { readonly [name: string]: Plain };
}

const form = 1;
const orNull = (text: string | null): string | null => (text === null ? null : clipped(text));

/** Copies field by field, so that nothing a caller adds by mistake (a resource, a BSN) reaches the log. */
export function recordOf(entry: AuditEntry): AuditRecord {
  return {
    at: entry.at.toISOString(),
    client: entry.client,
    recorded: {
      form,
      requestId: clipped(entry.requestId),
      event: clipped(entry.event),
      action: entry.action,
      outcome: entry.outcome,
      requester: requesterOf(entry),
      onBehalfOf: orNull(entry.onBehalfOf),
      category: entry.category,
      reason: clipped(entry.reason),
      restsOn: restsOnOf(entry),
      epoch: entry.epoch,
      rules: clipped(entry.rules),
      detail: detailOf(entry.detail),
    },
  };
}

function requesterOf({ requester }: AuditEntry): { readonly [name: string]: Plain } {
  return {
    actsAs: requester.actsAs,
    system: clipped(requester.system),
    organisation: requester.organisation,
    organisationType: requester.organisationType,
    team: orNull(requester.team),
    person: clipped(requester.person),
    role: clipped(requester.role),
    purpose: requester.purpose,
  };
}

function restsOnOf({ restsOn }: AuditEntry): Plain {
  if (restsOn === null) return null;
  return restsOn.kind === 'consent'
    ? { kind: 'consent', id: clipped(restsOn.id), version: restsOn.version }
    : { kind: 'ground', ground: clipped(restsOn.ground) };
}

function detailOf(detail: AuditDetail): { readonly [name: string]: Plain } {
  const { sources, blocks, withheld, documents, rules } = detail;
  return {
    ...(sources && { sources: sources.map(({ id, state, reason }) => ({ id: clipped(id), state: clipped(state), reason: orNull(reason) })) }),
    ...(blocks && { blocks: blocks.map(clipped) }),
    ...(withheld && { withheld: withheld.map(clipped) }),
    ...(documents && { documents: documents.map(clipped) }),
    ...(rules !== undefined && { rules: clipped(rules) }),
  };
}
