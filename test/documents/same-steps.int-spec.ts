import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { Database } from '#libs/platform';
import { aRegionGateway, type RegionGateway } from '../handover/support/a-region-gateway.js';
import { about, example, searchFor } from '../handover/support/examples.js';
import { someBsns } from '../identity/support/bsns.js';

let gateway: RegionGateway;
const steps: string[] = [];
const [erik, fatima, nobody, noone] = someBsns(4) as string[] as [string, string, string, string];
const ids: Record<string, string> = {};

beforeAll(async () => {
  gateway = await aRegionGateway();
  const { hot, crisis } = gateway.get(Database);
  for (const pool of [hot, crisis]) writeDown(pool);
  for (const bsn of [erik, fatima]) {
    ids[`card of ${bsn}`] = (await gateway.ask('client', { path: '/Bundle', body: example('crisis-card', bsn) })).body.id;
    const { entry } = (await gateway.ask('fact', { path: '', body: example('handover', bsn) })).body;
    for (const { response } of entry) ids[`${response.location.split('/')[0]} of ${bsn}`] = response.location.split('/')[1];
  }
});
afterAll(() => gateway?.stop());

function writeDown(pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (statement: unknown) => unknown;
  pool.query = ((statement: { name?: string }) => {
    steps.push(statement.name ?? 'unnamed');
    return query(statement);
  }) as never;
}

/** The statements and log entries of one question, in order. */
async function stepsOf(ask: () => Promise<{ status: number }>): Promise<{ status: number; steps: readonly string[] }> {
  const [before, audited] = [steps.length, gateway.audited.length];
  const { status } = await ask();
  return { status, steps: [...steps.slice(before), ...gateway.audited.slice(audited).map(({ outcome, reason }) => `${outcome}: ${reason}`)] };
}

const get = (path: string) => () => gateway.ask('crisis', { method: 'get', path, purpose: 'ETREAT' });
const card = (bsn: string) => () => gateway.ask('crisis', { path: '/$crisis-card', body: about(bsn), purpose: 'ETREAT' });
const find = (type: string, bsn: string) => () => gateway.ask('crisis', { path: `/${type}/_search`, body: searchFor(bsn), purpose: 'ETREAT' });

describe('a client who does not share and a client nobody knows', () => {
  it.each<[string, () => Promise<{ status: number }>, () => Promise<{ status: number }>]>([
    ['the crisis card', card(erik), card(nobody)],
    ['a search for documents', find('DocumentReference', fatima), find('DocumentReference', noone)],
  ])('take the same steps to the same refusal: %s', async (_surface, known, unknown) => {
    const [first, other] = [await stepsOf(known), await stepsOf(unknown)];
    const again = [await stepsOf(known), await stepsOf(unknown)];

    expect(first).toEqual(other);
    expect(again[0]).toEqual(again[1]);
    expect([first.status, first.steps.length > 2]).toEqual([403, true]);
  });

  it.each([
    ['a card', () => `/Bundle/${ids[`card of ${erik}`]}`, `/Bundle/${randomUUID()}`],
    ['a Task', () => `/Task/${ids[`Task of ${erik}`]}`, `/Task/${randomUUID()}`],
    ['a ServiceRequest', () => `/ServiceRequest/${ids[`ServiceRequest of ${fatima}`]}`, `/ServiceRequest/${randomUUID()}`],
    ['an id that nothing can have', () => `/Task/${ids[`Task of ${fatima}`]}`, '/Task/x'],
  ])('take the same steps to the same "not found": %s', async (_surface, known, unknown) => {
    await Promise.all([get(known())(), get(unknown)()]);
    const [hidden, missing] = [await stepsOf(get(known())), await stepsOf(get(unknown))];

    expect(hidden).toEqual(missing);
    expect([hidden.status, hidden.steps.length > 2]).toEqual([404, true]);
  });
});

describe('a search for documents of a kind that is not kept here', () => {
  it.each(['http://loinc.org|1-1', 'http://snomed.info/sct|308292007', '104144-2'])('is refused, not answered with nothing: %s', async (type) => {
    const { status, body } = await gateway.ask('client', { path: '/DocumentReference/_search', body: searchFor(erik, { type }) });

    expect([status, body.issue[0].expression]).toEqual([400, ['type']]);
  });

  it.each(['http://loinc.org|104144-1', '104144-1'])('but a known kind is found: %s', async (type) => {
    expect((await gateway.ask('client', { path: '/DocumentReference/_search', body: searchFor(erik, { type }) })).body.total).toBe(1);
  });
});
