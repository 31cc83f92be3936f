import type { AuditDetail, AuditEntry } from './audit-entry.js';
import { clipped } from './clipped.js';
import { readableIds, type Digest } from './readable-id.js';

type Plain = null | string | number | readonly Plain[] | { readonly [name: string]: Plain };

/** An entry as it is stored and hashed: plain JSON, only the fields that are known here. */
export interface AuditRecord {
  readonly at: string;
  readonly client: string | null;
  readonly recorded: { readonly [name: string]: Plain };
}

const form = 1;
/** The forms this version can settle; a note of any other waits for a version that knows it. */
export const knownForms: readonly number[] = [form];

/** No deed of ours is from outside these years; PostgreSQL and JavaScript write such moments differently. */
const saneYears = { from: 2000, until: 2200 } as const;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const orNull = (text: string | null): string | null => (text === null ? null : clipped(text));

/** Copies field by field, so that nothing a caller adds by mistake (a resource, a BSN) reaches the log. */
export function recordOf(entry: AuditEntry, digest: Digest): AuditRecord {
  return {
    at: momentOf(entry),
    client: clientOf(entry),
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
      detail: detailOf(entry.detail, digest),
      ...(entry.deed !== undefined && { deed: clipped(entry.deed) }),
    },
  };
}

/** What the database would refuse is refused here, before others wait for the same commit. */
function momentOf({ at }: AuditEntry): string {
  const year = at.getUTCFullYear();
  if (!(year >= saneYears.from && year < saneYears.until)) throw new RangeError('the moment of an audit entry is no moment of ours');
  return at.toISOString();
}

function clientOf({ client }: AuditEntry): string | null {
  if (client !== null && !uuid.test(client)) throw new RangeError('the client of an audit entry is not a client key');
  return client;
}

function requesterOf({ requester }: AuditEntry): { readonly [name: string]: Plain } {
  return {
    actsAs: requester.actsAs,
    system: clipped(requester.system),
    organisation: clipped(requester.organisation),
    organisationType: orNull(requester.organisationType),
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

function detailOf(detail: AuditDetail, digest: Digest): { readonly [name: string]: Plain } {
  const { sources, blocks, withheld, documents, rules } = detail;
  return {
    ...(sources && { sources: sources.map(({ id, state, reason }) => ({ id: clipped(id), state: clipped(state), reason: orNull(reason) })) }),
    ...(blocks && { blocks: readableIds(blocks, digest) }),
    ...(withheld && { withheld: withheld.map(clipped) }),
    ...(documents && { documents: readableIds(documents, digest) }),
    ...(rules !== undefined && { rules: clipped(rules) }),
  };
}
