import { migrations } from '#database';
import { CareTeams } from '#libs/care-team';
import { systems } from '#libs/fhir';
import { ClientRegistry, type Bsn } from '#libs/identity';
import type { ClientKey, Ura } from '#libs/kernel';
import { migrate } from '#libs/platform';
import pg from 'pg';
import type { Response } from 'supertest';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aCareTeamApp, type CareTeamApp } from './support/a-care-team-app.js';
import { aGateway, type Gateway } from './support/a-gateway.js';
import { aKeyFolder, type KeyFolder } from './support/a-key-folder.js';
import { epd, his } from './support/a-region.js';
import { someBsns } from './support/bsns.js';
import { sendAs } from './support/send-as.js';

const [erik, fatima, ...others] = someBsns(5) as [Bsn, Bsn, ...Bsn[]];

let fresh: FreshDatabase;
let keys: KeyFolder;
let gateway: Gateway;
let app: CareTeamApp;
let database: pg.Pool;

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  keys = await aKeyFolder();
  app = aCareTeamApp();
  gateway = await aGateway(fresh.url, keys, {}, [app.module]);
  database = new pg.Pool({ connectionString: fresh.url, max: 2 });
});

afterAll(async () => {
  await database?.end();
  await gateway?.stop();
  await fresh?.drop();
  keys?.remove();
});

const send = (body: object, system = epd, scope = 'system/CareTeam.c'): Promise<Response> => sendAs(gateway.url, keys, system, { path: 'CareTeam', scope, body });

const member = (system: string, value: string) => ({ identifier: { system, value } });
const coordinator = [{ coding: [{ system: systems.snomed, code: '768821004' }] }];
const aCareTeam = (bsn: string, change: object = {}) => ({
  resourceType: 'CareTeam',
  status: 'active',
  subject: { identifier: { system: systems.bsn, value: bsn } },
  participant: [{ member: member(systems.team, 'fact-noord'), role: coordinator }, { member: member(systems.ura, '00000002') }],
  ...change,
});
const now = (): Date => new Date();
const clientOf = (bsn: Bsn): Promise<ClientKey> => gateway.get(ClientRegistry).find(bsn);
const responsible = async (bsn: Bsn): Promise<string> => (await gateway.get(CareTeams).responsibleTeamOf(await clientOf(bsn), now())).id;
const relation = async (bsn: Bsn, organisation: string, team: string | null = null) => gateway.get(CareTeams).treatmentRelation(await clientOf(bsn), { organisation: organisation as Ura, team, person: null }, now());

describe('an institution that publishes who cares for Erik', () => {
  it('makes its team responsible, and gets a receipt that says nothing about Erik', async () => {
    const { status, body, headers } = await send(aCareTeam(erik));

    expect([status, headers['etag']]).toEqual([201, 'W/"1"']);
    expect(body).toEqual({ resourceType: 'OperationOutcome', issue: [{ severity: 'information', code: 'informational', details: { text: 'the care team is published' }, diagnostics: headers['x-request-id'] }] });
    expect(await responsible(erik)).toBe('fact-noord');
    expect(app.audited.at(-1)).toMatchObject({ event: 'care-team.publish', outcome: 'recorded', client: await clientOf(erik), requester: { organisation: '00000001' } });
  });

  it('records that the practice treats him; of itself it records no relation', async () => {
    await send(aCareTeam(erik));

    expect([await relation(erik, '00000002', 'praktijk-stadspoort'), await relation(erik, '00000002')]).toEqual(['recorded', 'recorded']);
    expect([await relation(erik, '00000001', 'fact-noord'), await relation(erik, '00000001'), await relation(erik, '00000009')]).toEqual(['none', 'none', 'none']);
  });

  it('replaces what it published before, as a whole', async () => {
    await send(aCareTeam(erik));
    const { headers } = await send(aCareTeam(erik, { participant: [{ member: member(systems.team, 'fact-zuid'), role: coordinator }] }));

    expect(Number(/\d+/.exec(headers['etag'] ?? '')?.[0])).toBeGreaterThan(1);
    expect(await responsible(erik)).toBe('fact-zuid');
    expect(await relation(erik, '00000002')).toBe('none');
  });

  it('gives each version its own number, however many arrive at once', async () => {
    const bsn = others[0] as Bsn;
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(aCareTeam(bsn))));

    expect(answers.map(({ headers }) => headers['etag']).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((version) => `W/"${version}"`));
    const { rows } = await database.query('select count(*)::integer as count from care_team.participants where client_key = $1', [await clientOf(bsn)]);
    expect(rows).toEqual([{ count: 2 }]);
  });

  it('is told that relatives are not kept', async () => {
    const participant = [...aCareTeam(fatima).participant, { member: { display: 'moeder' } }];

    expect((await send(aCareTeam(fatima, { participant }))).body.issue[0].details.text).toContain('not kept');
  });

  it('hands back to the region’s desk when the care team is over', async () => {
    await send(aCareTeam(fatima, { status: 'inactive' }));

    expect(await responsible(fatima)).toBe('regiodesk');
    expect(await relation(fatima, '00000002')).toBe('none');
  });
});

describe('who is responsible for somebody of whom nothing is known', () => {
  it('is the region’s desk', async () => {
    expect(await responsible(others[1] as Bsn)).toBe('regiodesk');
  });
});

describe('a care team that is refused', () => {
  it.each<[string, object, string, number]>([
    ['a huisarts publishes one', aCareTeam(others[2] as Bsn), his, 403],
    ['a huisarts publishes one with its own team', aCareTeam(others[2] as Bsn, { participant: [{ member: member(systems.team, 'praktijk-stadspoort'), role: coordinator }] }), his, 403],
    ['the responsible team is somebody else’s', aCareTeam(others[2] as Bsn, { participant: [{ member: member(systems.team, 'praktijk-stadspoort'), role: coordinator }] }), epd, 403],
    ['it is managed by somebody else', aCareTeam(others[2] as Bsn, { managingOrganization: [member(systems.ura, '00000002')] }), epd, 403],
    ['two teams could be responsible', aCareTeam(others[2] as Bsn, { participant: ['fact-noord', 'fact-zuid'].map((team) => ({ member: member(systems.team, team) })) }), epd, 400],
    ['a team is not of this region', aCareTeam(others[2] as Bsn, { participant: [...aCareTeam('').participant, { member: member(systems.team, 'fact-west') }] }), epd, 400],
    ['nobody is in it', aCareTeam(others[2] as Bsn, { participant: [] }), epd, 400],
    ['it is about no BSN', aCareTeam('999900000'), epd, 400],
    ['it is another resource', { resourceType: 'Patient' }, epd, 400],
  ])('because %s: nothing is stored, and nobody becomes known', async (_situation, body, system, expected) => {
    const { status, body: outcome } = await send(body, system);

    expect([status, outcome.resourceType]).toEqual([expected, 'OperationOutcome']);
    for (const bsn of [others[2], '999900000']) expect(JSON.stringify(outcome)).not.toContain(bsn);
    expect(await gateway.get(ClientRegistry).isKnown(await clientOf(others[2] as Bsn))).toBe(false);
    if (status === 403) expect(app.audited.at(-1)).toMatchObject({ event: 'care-team.publish', outcome: 'refused', client: null });
  });

  it('because the token has another scope', async () => {
    expect((await send(aCareTeam(erik), epd, 'system/CareTeam.rs')).status).toBe(403);
  });
});
