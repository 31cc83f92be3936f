import { randomBytes } from 'node:crypto';

import pg from 'pg';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** An empty database for one suite, brought up to date by `migrate`; its name says that it is for tests. */
export async function freshDatabase(migrate: (url: string) => Promise<unknown> = async () => undefined): Promise<FreshDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: name the suite .int-spec.ts, or start PostgreSQL first.');

  const name = `test_${randomBytes(8).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;

  await command(server, `create database ${name}`);
  await migrate(url.href);
  return { url: url.href, drop: () => command(server, `drop database if exists ${name} with (force)`) };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
