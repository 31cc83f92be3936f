import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { GatewayClient, type SigningRequester } from '../../../tools/schakel/src/gateway-client.js';

interface Ready {
  readonly endpoints: Readonly<Record<'fhir' | 'consent' | 'token' | 'smart' | 'control' | 'openapi' | 'consentOpenapi' | 'authzen' | 'my', string>>;
  readonly simulators: Readonly<Record<'ggz-epd' | 'his' | 'ais', string>>;
  readonly database: string;
  readonly keys: string;
  readonly requesters: Readonly<Record<string, Omit<SigningRequester, 'scopes'>>>;
  readonly processes: readonly { readonly name: string; readonly pid: number; readonly port: number }[];
  readonly clients: readonly { readonly name: string; readonly bsn: string; readonly about: string }[];
}

interface Config {
  readonly systems: readonly { readonly id: string; readonly scopes: readonly string[] }[];
}

export interface TestRegion extends Ready {
  readonly readyFile: string;
  readonly dataFolder: string;
  readonly signing: Readonly<Record<string, SigningRequester>>;
  readonly client: GatewayClient;
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** The region that was started for these suites. */
export function theRegion(readyFile = process.env['TEST_REGION'] ?? ''): TestRegion {
  const ready = read<Ready>(readyFile);
  const dataFolder = dirname(readyFile);
  const { systems } = read<Config>(join(dataFolder, 'config.json'));
  const scopesOf = (system: string): readonly string[] => systems.find(({ id }) => id === system)?.scopes ?? [];
  const signing = Object.fromEntries(Object.entries(ready.requesters).map(([name, requester]) => [name, { ...requester, scopes: scopesOf(requester.system) }]));
  return {
    ...ready,
    readyFile,
    dataFolder,
    signing,
    client: new GatewayClient({ tokenEndpoint: ready.endpoints.token, keysFolder: ready.keys, requesters: signing }),
    sql: (text, values = []) => askedOnce(ready.database, text, values),
  };
}

const read = <Content>(file: string): Content => JSON.parse(readFileSync(file, 'utf8')) as Content;

async function askedOnce<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}
