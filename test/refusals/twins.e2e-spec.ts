import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { aboutClient } from '../../tools/schakel/src/fhir/parameters.js';
import { appsApart, type AppsApart } from '../support/region/apps-apart.js';
import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { tapPostgres, type PostgresTap } from '../../tools/postgres-tap/postgres-tap.js';
import { theRegion, type TestRegion } from '../support/region/the-region.js';
import { careTeam } from '../handover/support/a-handover-world.js';
import { searchFor } from '../handover/support/examples.js';
import { aForeignHandover } from './of-somebody-else.js';
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

/** The region, by the apps behind the tap. */
const here = (): TestRegion => ({ ...region, client: apps.client, endpoints: { ...region.endpoints, fhir: `${apps.gateway}/fhir`, consent: `${apps.consent}/fhir` } });

/** Known, with a grant to somebody else and an objection against the one who asks. */
async function someoneWhoObjects(category = 'medication,crisis-card'): Promise<string> {
  const bsn = nextBsn();
  await bringAbout(here(), bsn, { known: true, grants: [{ who: 'ura:00000004', category }], objections: [{ who: 'ura:00000002', category }] });
  return bsn;
}

async function someoneWithHandovers(bsn: string, count: number): Promise<string> {
  await bringAbout(here(), bsn, { known: true });
  for (let sent = 0; sent < count; sent += 1) await aForeignHandover(here(), bsn);
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

  it.each<[string, () => Promise<string>]>([
    ['has none', () => someoneWithHandovers(nextBsn(), 0)],
    ['has one, which stays hidden', () => someoneWithHandovers(nextBsn(), 1)],
    ['has three, which stay hidden', () => someoneWithHandovers(nextBsn(), 3)],
    ['objects', () => someoneWhoObjects('handover')],
    ['objects, and has one', async () => someoneWithHandovers(await someoneWhoObjects('handover'), 1)],
  ])('lead to the same statements when their handovers are searched, and so does someone who %s', async (_situation, someone) => {
    const { access_token: token } = await apps.client.token({ requester: 'huisarts', purpose: 'TREAT' });
    const ask = (bsn: string): Question => ({ url: `${apps.gateway}/fhir/Task/_search`, token, contentType: 'application/x-www-form-urlencoded', body: searchFor(bsn) });
    const [nobody, refused] = [nextBsn(), await someone()];
    await stepsOf(ask(nextBsn()));

    for (const _time of ['the first time', 'once their consents are known']) {
      const [unknown, denied] = [await stepsOf(ask(nobody)), await stepsOf(ask(refused))];

      expect(denied).toEqual(unknown);
      expect(unknown.filter((step) => step.includes('handover.')).length).toBe(1);
    }
    expect(await plainAnswer(ask(refused))).toEqual(await plainAnswer(ask(nobody)));
  });

  it('lead to the same statements when a document of a handover is read before it was accepted, and when nobody has it', async () => {
    const bsn = nextBsn();
    await apps.client.ask({ requester: 'fact', purpose: 'TREAT' }, { method: 'POST', url: `${apps.gateway}/fhir/CareTeam`, body: careTeam(bsn) });
    const { document } = await aForeignHandover(here(), bsn);
    const { access_token: token } = await apps.client.token({ requester: 'huisarts', purpose: 'TREAT' });
    const read = (id: string): Question => ({ method: 'GET', url: `${apps.gateway}/fhir/Bundle/${id}`, token });
    const nobodys = randomUUID();
    for (const id of [nobodys, document]) await stepsOf(read(id));

    expect(await stepsOf(read(document))).toEqual(await stepsOf(read(nobodys)));
  });

  it('are told apart by the tap when the steps do differ: whoever is permitted has sources asked', async () => {
    const ask = operation('$medication-overview', (await apps.client.token({ requester: 'huisarts-other', purpose: 'TREAT' })).access_token);

    expect((await stepsOf(ask(await someoneWhoObjects()))).filter((step) => step.startsWith('call')).length).toBeGreaterThan(0);
  });
});
