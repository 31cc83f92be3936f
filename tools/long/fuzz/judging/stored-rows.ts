import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { violation, type Violation } from './violation.js';

export type Rows = Readonly<Record<string, number>>;

/** Rows of every table but the log, which also tells of refusals, and used assertions. */
export async function storedRows(url: string): Promise<Rows> {
  const database = new pg.Client({ connectionString: url });
  await database.connect();
  try {
    const tables = await database.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'audit', 'tokens') order by 1`);
    const { rows } = await database.query<{ name: string; n: string }>(tables.rows.map(({ name }) => `select '${name}' as name, count(*) as n from ${name}`).join(' union all '));
    return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
  } finally {
    await database.end();
  }
}

const settlesInMs = 1_500;

/** After what was written before has gone its way: the relay brings events further by itself. */
export async function settledRows(url: string): Promise<Rows> {
  for (let rows = await storedRows(url); ; ) {
    await sleep(settlesInMs);
    const later = await storedRows(url);
    if (isDeepStrictEqual(rows, later)) return rows;
    rows = later;
  }
}

export const storedSince = (before: Rows, after: Rows, what: string): Violation[] =>
  Object.keys(after).flatMap((table) => (before[table] === after[table] ? [] : [violation('stored', `${table} had ${before[table] ?? 0} rows and has ${after[table] ?? 0} after ${what}`)]));
