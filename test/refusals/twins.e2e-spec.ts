import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { appsApart, type AppsApart } from '../support/region/apps-apart.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { tapPostgres, type PostgresTap } from '../support/region/postgres-tap.js';
import { theRegion } from '../support/region/the-region.js';
import { plainAnswer, type Question } from './plain-answer.js';
import { bringAbout } from './situations.js';

const region = theRegion();
const nextBsn = madeUpBsns(6);

let tap: PostgresTap;
let apps: AppsApart;
let sources: Server;
let calls: string[] = [];

beforeAll(async () => {
  sources = createServer((request, response) => {
    calls.push(`call ${request.method} ${request.url}`);
    response.writeHead(200, { 'content-type': 'application/fhir+json' }).end('{"resourceType":"Bundle","type":"searchset"}');
  });
  await new Promise<void>((listening) => void sources.listen(0, '127.0.0.1', listening));
  tap = await tapPostgres(region.database);
  apps = await appsApart(region, configWithSourcesAt((sources.address() as AddressInfo).port), tap.through);
}, 60_000);

afterAll(async () => {
  await apps.stop();
  await tap.stop();
  sources.close();
}, 30_000);

/** Known, with a grant to somebody else and an objection against the one who asks. */
async function someoneWhoObjects(): Promise<string> {
  const bsn = nextBsn();
  const here = { ...region, client: apps.client, endpoints: { ...region.endpoints, fhir: `${apps.gateway}/fhir`, consent: `${apps.consent}/fhir` } };
  const grants = [{ who: 'ura:00000004', category: 'medication,crisis-card' }];
  const objections = [{ who: 'ura:00000002', category: 'medication,crisis-card' }];
  await bringAbout(here, bsn, { known: true, grants, objections });
  return bsn;
}

function configWithSourcesAt(port: number): string {
  const config = JSON.parse(readFileSync(join(region.dataFolder, 'config.json'), 'utf8')) as { sources: object[] };
  const file = join(region.dataFolder, `config-${randomUUID()}.json`);
  writeFileSync(file, JSON.stringify({ ...config, sources: config.sources.map((source) => ({ ...source, baseUrl: `http://127.0.0.1:${port}/fhir` })) }));
  return file;
}

/** Every statement and every call that one question led to, in order. */
async function stepsOf(question: Question): Promise<string[]> {
  tap.taken();
  calls = [];
  await plainAnswer(question);
  return [...tap.taken(), ...calls];
}

const operation = (path: string, token: string) => (bsn: string): Question => ({ url: `${apps.gateway}/fhir/${path}`, token, body: JSON.stringify(aboutClient(bsn)) });

describe('someone whom nobody knows and someone who keeps their data back', () => {
  it.each([
    ['the medication overview', '$medication-overview', 'huisarts', 'TREAT'],
    ['the crisis card', '$crisis-card', 'huisarts', 'TREAT'],
  ])('lead to the same statements and calls, step by step: %s', async (_surface, path, requester, purpose) => {
    const ask = operation(path, (await apps.client.token({ requester, purpose })).access_token);
    const [nobody, refused] = [nextBsn(), await someoneWhoObjects()];
    await stepsOf(ask(nextBsn()));

    for (const _time of ['the first time', 'once their consents are known']) {
      const [unknown, denied] = [await stepsOf(ask(nobody)), await stepsOf(ask(refused))];

      expect(denied).toEqual(unknown);
      expect(unknown.length).toBeGreaterThan(1);
      expect(unknown.filter((step) => step.startsWith('call'))).toEqual([]);
    }
  });

  it('are told apart by the tap when the steps do differ: whoever is permitted has sources asked', async () => {
    const ask = operation('$medication-overview', (await apps.client.token({ requester: 'huisarts-other', purpose: 'TREAT' })).access_token);

    expect((await stepsOf(ask(await someoneWhoObjects()))).filter((step) => step.startsWith('call')).length).toBeGreaterThan(0);
  });
});
