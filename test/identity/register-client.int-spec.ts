import { migrations } from '#database';
import { systems } from '#libs/fhir';
import { ClientRegistry, type Bsn } from '#libs/identity';
import type { ClientKey } from '#libs/kernel';
import { migrate } from '#libs/platform';
import type { Response } from 'supertest';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aCareTeamApp, type CareTeamApp } from './support/a-care-team-app.js';
import { aGateway, type Gateway } from './support/a-gateway.js';
import { aKeyFolder, type KeyFolder } from './support/a-key-folder.js';
import { desk, epd, his, mijn } from './support/a-region.js';
import { someBsns } from './support/bsns.js';
import { sendAs } from './support/send-as.js';

const people = someBsns(5);

let fresh: FreshDatabase;
let keys: KeyFolder;
let gateway: Gateway;
let app: CareTeamApp;

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  keys = await aKeyFolder();
  app = aCareTeamApp();
  gateway = await aGateway(fresh.url, keys, {}, [app.module]);
});

afterAll(async () => {
  await gateway?.stop();
  await fresh?.drop();
  keys?.remove();
});

const send = (body: object, system: string): Promise<Response> => sendAs(gateway.url, keys, system, { path: '$register-client', scope: 'system/Patient.c', body });
const registration = (bsn: string) => ({ resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: systems.bsn, value: bsn } }] });

const clientOf = (bsn: Bsn): Promise<ClientKey> => gateway.get(ClientRegistry).find(bsn);

describe('a system that says that it holds data of somebody', () => {
  it.each([
    ['a huisarts', his],
    ['an institution', epd],
    ['the region’s own staff', desk],
  ])('makes the client known: %s', async (_situation, system) => {
    const bsn = people[[his, epd, desk].indexOf(system)] as Bsn;
    const { status } = await send(registration(bsn), system);

    expect(status).toBe(200);
    expect(await gateway.get(ClientRegistry).isKnown(await clientOf(bsn))).toBe(true);
    expect(app.audited.at(-1)).toMatchObject({ event: 'client.register', outcome: 'recorded', client: await clientOf(bsn) });
  });

  it('gets the same answer for a client who was known and one who was not', async () => {
    const bsn = people[3] as Bsn;
    const shape = async () => {
      const { status, body, headers } = await send(registration(bsn), his);
      return { status, text: body.issue[0].details.text, length: headers['content-length'], names: Object.keys(headers).sort() };
    };
    const first = await shape();

    expect(await shape()).toEqual(first);
  });

  it.each<[string, object, string, number]>([
    ['the client’s own system', registration(people[4] as Bsn), mijn, 403],
    ['a number that is no BSN', registration('123456789'), his, 400],
    ['nobody', { resourceType: 'Parameters' }, his, 400],
    ['a parameter more', { ...registration(people[4] as Bsn), parameter: [...registration(people[4] as Bsn).parameter, { name: 'force', valueBoolean: true }] }, his, 400],
    ['another resource', { resourceType: 'Patient' }, his, 400],
  ])('is refused: %s', async (_situation, body, system, expected) => {
    const { status } = await send(body, system);

    expect(status).toBe(expected);
    expect(await gateway.get(ClientRegistry).isKnown(await clientOf(people[4] as Bsn))).toBe(false);
  });
});
