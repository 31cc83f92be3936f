import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { migrations } from '#database';
import { migrate } from '#libs/platform';
import { anApp, freePort } from '../../../bench/support/an-app.js';
import { GatewayClient } from '../../../tools/schakel/src/gateway-client.js';
import type { TestRegion } from './the-region.js';

export interface AppsApart {
  readonly gateway: string;
  readonly consent: string;
  readonly database: string;
  readonly logs: readonly string[];
  readonly client: GatewayClient;
  readonly tokenEndpoint: string;
  sql<Row extends pg.QueryResultRow>(text: string): Promise<Row[]>;
  stop(): Promise<void>;
}

/** A gateway and a consent app on a database of their own, with the keys of the region: nobody else writes here. */
export async function appsApart({ database, dataFolder, keys, signing }: TestRegion, regionConfig = join(dataFolder, 'config.json'), through: (url: string) => string = (url) => url): Promise<AppsApart> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await once(database, `create database ${name}`);
  const own = Object.assign(new URL(database), { pathname: `/${name}` }).href;
  await migrate(own, migrations);

  const port = await freePort();
  const tokenIssuer = `http://127.0.0.1:${port}/oauth`;
  const logs = ['gateway', 'consent'].map((app) => join(dataFolder, `${name}-${app}.log`)) as [string, string];
  const foundation = { database: through(own), keys, tokenIssuer, regionConfig };
  const gateway = await anApp('gateway', { ...foundation, logFile: logs[0], port });
  const consent = await anApp('consent', { ...foundation, logFile: logs[1] });
  const tokenEndpoint = `${tokenIssuer}/token`;
  return {
    gateway: gateway.origin,
    consent: consent.origin,
    database: own,
    logs,
    tokenEndpoint,
    client: new GatewayClient({ tokenEndpoint, keysFolder: keys, requesters: signing }),
    sql: (text) => once(own, text),
    stop: async () => {
      await Promise.all([gateway.stop(), consent.stop()]);
      await once(database, `drop database ${name} with (force)`);
    },
  };
}

async function once<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
