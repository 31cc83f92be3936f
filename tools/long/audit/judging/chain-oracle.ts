import { createHash } from 'node:crypto';
import type pg from 'pg';

interface Row {
  readonly writer: string;
  readonly seq: string;
  readonly at: Date;
  readonly client: string | null;
  readonly recorded: unknown;
  readonly previous: string;
  readonly hash: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A second reading of the chains that shares no line with the product: docs/architecture.md says how they are made. */
export async function brokenChains(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<Row>(
    `select writer, seq, at, client_key as client, recorded, encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash
     from audit.entries order by writer, seq`,
  );
  return [...Map.groupBy(rows, ({ writer }) => writer).values()].flatMap(firstBreakIn);
}

function firstBreakIn(chain: readonly Row[]): string[] {
  let previous = sha256(`regioschakel/audit/genesis/${chain[0]?.writer}`);
  for (const [index, row] of chain.entries()) {
    const { at, client, recorded, writer } = row;
    const expected = sha256(sorted({ at: at.toISOString(), client, previousHash: previous, recorded, seq: index + 1, writer }));
    if (row.seq !== String(index + 1) || row.previous !== previous || row.hash !== expected) return [`chain of ${writer} breaks at ${row.seq}`];
    previous = row.hash;
  }
  return [];
}

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
