import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { Region } from '../../apps/region/src/region-file.js';
import { ARegion } from '../support/a-region.js';
import { answerOf } from './stand-ins/ask-database.js';
import { standIns } from './stand-ins/stand-ins.js';

const patienceMs = 90_000;

describe('a region that starts', () => {
  let region: ARegion;
  let ready: Region;
  beforeAll(async () => {
    region = await ARegion.of(standIns);
    ready = await region.start(['--gateways', '2'], { HOST: '0.0.0.0', METRICS_PORT: '9', KAFKA_BROKERS: '127.0.0.1:1' });
  }, patienceMs);
  afterAll(() => region.remove(), patienceMs);

  it('writes a file that has all that outsiders need', () => {
    expect(ready).toMatchObject({
      version: expect.stringMatching(/^\d/),
      endpoints: { fhir: `http://127.0.0.1:${region.portBase}/fhir`, consent: `http://127.0.0.1:${region.portBase + 1}/fhir` },
      simulators: { 'ggz-epd': expect.any(String), his: expect.any(String), ais: `http://127.0.0.1:${region.portBase + 6}/fhir` },
      database: expect.stringMatching(/^postgres:/),
      requesters: { huisarts: { ura: '00000002', team: 'praktijk-stadspoort', person: expect.any(String), role: 'huisarts', system: 'his-stadspoort' } },
      clients: [{ name: 'Erik', bsn: '999955317', about: expect.any(String) }],
      keys: join(region.folder, 'keys'),
    });
    expect(Object.keys(ready.endpoints)).toEqual(expect.arrayContaining(['fhir', 'consent', 'authzen', 'my', 'token', 'smart', 'openapi']));
  });

  it('has every process under its name, on ports that count up from the base', () => {
    const names = ['gateway-1', 'consent', 'relay', 'region', 'ggz-epd', 'his', 'ais', 'postgres', 'gateway-2'];

    expect(ready.processes.toSorted((one, other) => one.port - other.port).map(({ name, port }) => [name, port])).toEqual(names.map((name, index) => [name, region.portBase + index]));
  });

  it('answers on every health address', async () => {
    const served = ready.processes.filter(({ name }) => name !== 'postgres');
    const statuses = await Promise.all(served.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status));

    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('shows its secrets to their owner only', () => {
    const modeOf = (path: string): string => (statSync(join(region.folder, path)).mode & 0o777).toString(8);
    const secrets = ['region.json', 'keys/key-ring.json', 'keys/token-signing.private.json', 'keys/his-stadspoort.private.json', 'keys/postgres-password'];

    expect(['keys', 'logs'].map(modeOf)).toEqual(['700', '700']);
    expect(secrets.map(modeOf)).toEqual(secrets.map(() => '600'));
  });

  it('gives each part what it needs, and nothing that a shell happens to have', async () => {
    const settings = (await (await fetch(`${region.urlOf('gateway-2')}/settings`)).json()) as Record<string, string>;

    expect(settings).toMatchObject({
      HOST: '127.0.0.1',
      PORT: String(region.portBase + 8),
      PUBLIC_URL: region.urlOf('gateway-2'),
      TOKEN_ISSUER: `http://127.0.0.1:${region.portBase}/oauth`,
      PROCESS_NAME: 'gateway-2',
      KAFKA_BROKERS: '127.0.0.1:1',
    });
    expect(settings).not.toHaveProperty('METRICS_PORT');
  });

  it('lets the gateway find the simulated sources where they are now', () => {
    const { sources } = JSON.parse(readFileSync(join(region.folder, 'config.json'), 'utf8')) as { sources: { kind: string; baseUrl: string }[] };

    expect(sources.map(({ kind, baseUrl }) => [kind, baseUrl])).toEqual(Object.entries(ready.simulators));
  });

  it('walks through after it said that it is ready, and stays up', async () => {
    await region.untilOut(/walk-through/);
    const file = join(region.folder, 'region.json');

    expect((await region.end()).out).toEqual([`READY ${file}`, `the walk-through of ${file}`]);
  }, patienceMs);
});

describe('a region that starts again', () => {
  let region: ARegion;
  beforeEach(async () => void (region = await ARegion.of(standIns)));
  afterEach(() => region.remove());

  it('has its data, its keys and what its sources held, also on other ports', async () => {
    const names = ['key-ring.json', 'token-signing.private.json', 'his-stadspoort.private.json', 'postgres-password'];
    const keysOf = (): string[] => names.map((name) => readFileSync(join(region.folder, 'keys', name), 'utf8'));
    const first = await region.start(['--no-demo']);
    const keys = keysOf();
    await answerOf(first.database, 'create table visit as select 42 as number');
    await fetch(first.simulators.ais.replace('/fhir', '/control/load'), { method: 'POST', body: '{"resourceType":"Organization","id":"brug"}' });
    expect(await region.end()).toMatchObject({ exitCode: 0, out: [expect.stringContaining('READY')], err: [] });

    const second = await region.start(['--no-demo', '--port-base', String(region.portBase + 1)]);
    expect(await answerOf(second.database, 'select number from visit')).toBe(42);
    expect((await fetch(`${second.simulators.ais}/Organization/brug`)).status).toBe(200);
    expect(keysOf()).toEqual(keys);
  }, patienceMs);

  it('takes the database that DATABASE_URL names, and starts none', async () => {
    const other = await ARegion.of(standIns);
    const { database } = await other.start(['--no-demo']);
    const { processes, database: used } = await region.start(['--no-demo'], { DATABASE_URL: database });

    expect(used).toBe(database);
    expect(processes.map(({ name }) => name)).not.toContain('postgres');
    await other.remove();
  }, patienceMs);
});
