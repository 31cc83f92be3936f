import { ClientRegistry, readBsn, type Bsn } from '#libs/identity';
import { Database } from '#libs/platform';
import type { Response } from 'supertest';
import { consentBody } from '../../tools/schakel/src/consent-form/consent-body.js';
import { aWorldOfChanges, type WorldOfChanges } from '../audit/a-world-of-changes.js';
import { about } from '../handover/support/examples.js';

let world: WorldOfChanges;

beforeAll(async () => {
  world = await aWorldOfChanges();
});
afterAll(() => world?.gateway.stop());

const clientOf = (bsn: string) => world.gateway.get(ClientRegistry).find(readBsn(bsn) as Bsn);
const record = (who: string, kind: 'permit' | 'deny', bsn: string) => world.gateway.ask(who, { path: '/Consent', body: consentBody(kind, bsn, { who: 'ura:00000004', category: 'medication' }, new Date()) });
const withdraw = (who: string, { body, headers }: Response) =>
  world.gateway.ask(who, { method: 'put', path: `/Consent/${body.id}`, body: { ...body, status: 'inactive' }, headers: { 'if-match': headers['etag'] ?? '' } });

describe('an organisation that takes down objections without end', () => {
  it('stops at twenty, keeps neither the client nor another organisation from speaking, and counts nothing of theirs', async () => {
    const bsn = world.somebody();
    for (let said = 0; said < 3; said += 1) await world.grant(bsn);
    const statuses: number[] = [];
    for (let sent = 0; sent < 21; sent += 1) statuses.push((await record('pharmacy-other', 'deny', bsn)).status);

    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 201), 409]);
    expect(world.gateway.audited.at(-1)).toMatchObject({ event: 'consent.create', outcome: 'refused', client: await clientOf(bsn) });
    expect([(await record('client', 'deny', bsn)).status, (await record('huisarts', 'deny', bsn)).status]).toEqual([201, 201]);
  });
});

describe('a refused attempt on the consents of a client', () => {
  it.each(['known', 'not known'])('is in the log of the client, who is %s', async (who) => {
    const bsn = world.somebody();
    if (who === 'known') await world.grant(bsn);
    const attempts: [string, () => Promise<Response>][] = [
      ['consent.create', () => record('huisarts', 'permit', bsn)],
      ['consent.withdraw-all', () => world.gateway.ask('huisarts', { path: '/Consent/$withdraw-all', body: about(bsn) })],
    ];
    for (const [event, attempt] of attempts) {
      expect((await attempt()).status).toBe(403);
      expect(world.gateway.audited.at(-1)).toMatchObject({ event, outcome: 'refused', client: await clientOf(bsn) });
    }
  });

  it('by id is so as well: who may not end it is told that there is nothing', async () => {
    const bsn = world.somebody();
    const granted = await world.grant(bsn);

    expect((await withdraw('huisarts', granted)).status).toBe(404);
    expect(world.gateway.audited.at(-1)).toMatchObject({ event: 'consent.withdraw', outcome: 'refused', client: await clientOf(bsn) });
  });
});

describe('several who withdraw the same consent at the same moment', () => {
  it('one does; the others are refused and logged, and raised nothing', async () => {
    const bsn = world.somebody();
    const granted = await world.grant(bsn);
    const from = world.gateway.audited.length;
    const statuses = (await Promise.all([1, 2, 3, 4].map(() => withdraw('client', granted)))).map(({ status }) => status);
    const { rows } = await world.gateway.get(Database).hot.query('select epoch::int from consent.epochs where client_key = $1', [await clientOf(bsn)]);

    expect(statuses.toSorted()).toEqual([200, 412, 412, 412]);
    expect(rows).toEqual([{ epoch: 2 }]);
    expect(world.gateway.audited.slice(from).map(({ outcome }) => outcome).toSorted()).toEqual(['recorded', 'refused', 'refused', 'refused']);
  });
});
