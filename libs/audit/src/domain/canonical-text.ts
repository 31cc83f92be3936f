import type { AuditRecord } from './audit-record.js';

/** Where a record stands: `previousHash` in hexadecimal, of the record before it in the same writer's chain. */
export interface ChainPlace {
  readonly writer: string;
  readonly seq: number;
  readonly previousHash: string;
}

/** The text that is hashed: the whole record and its place, as JSON with sorted names and no spaces (RFC 8785). */
export const canonicalText = (record: AuditRecord, place: ChainPlace): string =>
  canonical({
    at: record.at,
    client: record.client,
    previousHash: place.previousHash,
    recorded: record.recorded,
    seq: place.seq,
    writer: place.writer,
  });

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const named = value as Record<string, unknown>;
  const members = Object.keys(named).sort().map((name) => `${JSON.stringify(name)}:${canonical(named[name])}`);
  return `{${members.join(',')}}`;
}
