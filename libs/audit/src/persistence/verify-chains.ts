import { rowsOf } from '#libs/platform';
import type pg from 'pg';
import type { ChainPosition, ChainReport } from '../application/audit-trail.port.js';
import type { AuditRecord } from '../domain/audit-record.js';
import { genesisOf, hashOf } from './hash.js';
import { chainPage, headOf, nextWriter } from './statements.js';

interface ChainRow {
  readonly at: string;
  readonly client_key: string | null;
  readonly recorded: AuditRecord['recorded'];
  readonly previous_hash: string;
  readonly hash: string;
}

interface Head {
  readonly last_seq: string;
  readonly last_hash: string;
  readonly stored_seq: string | null;
}

interface Walk {
  readonly writer: string;
  readonly seq: number;
  readonly hash: string;
}

const beforeAllWriters = '00000000-0000-0000-0000-000000000000';
const pageSize = 1_000;

/**
 * Every chain from its genesis to its head, a page at a time; stops at the first entry that is changed, moved,
 * added or missing, also at the end. It cannot see a writer that was removed whole, head and all, nor a chain
 * that someone with every right recomputed to the end: copies of the heads elsewhere would.
 */
export async function verifyChains(source: pg.Pool): Promise<ChainReport> {
  let entries = 0;
  let writers = 0;
  for (let writer = await writerAfter(source, beforeAllWriters); writer; writer = await writerAfter(source, writer)) {
    const { checked, bad } = await verifyChain(source, writer);
    entries += checked;
    writers += 1;
    if (bad) return { entries, writers, firstBad: bad };
  }
  return { entries, writers, firstBad: null };
}

async function writerAfter(source: pg.Pool, writer: string): Promise<string | undefined> {
  const [next] = await rowsOf<{ writer: string }>(source, nextWriter, [writer]);
  return next?.writer;
}

/** The head is read first: what is appended during the walk is for the next time. */
async function verifyChain(source: pg.Pool, writer: string): Promise<{ checked: number; bad: ChainPosition | null }> {
  const [head] = await rowsOf<Head>(source, headOf, [writer]);
  const last = Number(head?.last_seq ?? 0);
  let walk: Walk = { writer, seq: 0, hash: genesisOf(writer) };
  while (walk.seq < last) {
    const page = await rowsOf<ChainRow>(source, chainPage, [writer, walk.seq, last, pageSize]);
    const reached = furthest(walk, page);
    if (reached.seq < walk.seq + Math.max(page.length, 1)) return { checked: reached.seq, bad: { writer, seq: reached.seq + 1 } };
    walk = reached;
  }
  return { checked: walk.seq, bad: atTheEnd(head, walk) };
}

/** The last of these rows up to which every one follows from the one before it. */
function furthest(from: Walk, page: readonly ChainRow[]): Walk {
  let walk = from;
  for (const row of page) {
    const next = follow(walk, row);
    if (!next) return walk;
    walk = next;
  }
  return walk;
}

/** The place is part of the hash, so a row with another number does not fit. */
function follow({ writer, seq, hash }: Walk, row: ChainRow): Walk | null {
  const place = { writer, seq: seq + 1, previousHash: hash };
  const record = { at: asHashed(row.at), client: row.client_key, recorded: row.recorded };
  const fits = row.previous_hash === hash && row.hash === hashOf(record, place);
  return fits ? { writer, seq: place.seq, hash: row.hash } : null;
}

/** Milliseconds were written; any microsecond beyond them was not by us. */
const asHashed = (at: string): string => `${at.replace(/000$/, '')}Z`;

/** Another last entry than the head remembers, or entries behind it, or entries without a head. */
function atTheEnd(head: Head | undefined, { writer, seq, hash }: Walk): ChainPosition | null {
  if (!head || Number(head.stored_seq ?? 0) > seq) return { writer, seq: seq + 1 };
  return head.last_hash === hash ? null : { writer, seq };
}
