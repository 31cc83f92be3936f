import type pg from 'pg';
import { ListWhoLooked } from '../../libs/audit/src/application/list-who-looked.js';
import { VerifyAudit } from '../../libs/audit/src/application/verify-audit.js';
import { aClient, anAuditEntry, anotherClient, aRequester } from '../../libs/audit/src/testing/an-audit-entry.js';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aLog, migrateAudit, oneValue, poolOn, trailOf } from './a-log.js';

let database: FreshDatabase;
let pool: pg.Pool;

beforeEach(async () => {
  database = await freshDatabase(migrateAudit);
  pool = poolOn(database.url);
});
afterEach(async () => {
  await pool.end();
  await database.drop();
});

const at = (time: string): Date => new Date(`2026-03-01T${time}Z`);
const clock = { now: () => at('12:00:00') };
const always = { from: null, until: null };
const theClient = aRequester({ actsAs: 'client', system: 'mijn', role: 'client', person: 'erik' });
const officer = aRequester({ actsAs: 'operator', system: 'beheer', role: 'privacy-officer', person: 'po-1' });

const whoLooked = (requester = theClient, change = {}) =>
  new ListWhoLooked(trailOf(pool), aLog(pool), clock).execute({ requester, requestId: 'reading', client: aClient, window: always, count: 50, ...change });

const events = async (...question: Parameters<typeof whoLooked>): Promise<string[]> => (await whoLooked(...question)).map(({ event }) => event);

async function someoneLooked(event: string, time: string, change = {}): Promise<void> {
  await aLog(pool).append(anAuditEntry({ event, at: at(time), ...change }));
}

describe('who looked', () => {
  it('shows the client everyone who looked or was refused, newest first, and nobody who looked at somebody else', async () => {
    await someoneLooked('medication-overview', '09:00:00');
    await someoneLooked('crisis-card.read', '10:00:00', { outcome: 'refused' });
    await someoneLooked('handover.accept', '09:30:00', { client: anotherClient });
    await someoneLooked('region.started', '09:31:00', { client: null });

    expect(await whoLooked()).toMatchObject([{ event: 'crisis-card.read', outcome: 'refused' }, { event: 'medication-overview', outcome: 'released', restsOn: { id: 'consent-1', version: 2 }, at: at('09:00:00') }]);
  });

  it('names an entry by something that does not count the rest', async () => {
    await someoneLooked('medication-overview', '09:00:00');

    expect((await whoLooked())[0]?.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it.each([
    ['all at one time or after', { from: at('10:00:00'), until: null }, ['c', 'b']],
    ['all before a time', { from: null, until: at('10:00:00') }, ['a']],
    ['all between two', { from: at('09:00:00'), until: at('11:00:00') }, ['b', 'a']],
  ])('shows %s', async (_situation, window, expected) => {
    await someoneLooked('a', '09:00:00');
    await someoneLooked('b', '10:00:00');
    await someoneLooked('c', '11:00:00');

    expect(await events(theClient, { window })).toEqual(expected);
  });

  it('shows a page of the newest, never more than a hundred', async () => {
    const log = aLog(pool);
    await Promise.all(Array.from({ length: 120 }, (_, minute) => log.append(anAuditEntry({ at: new Date(at('09:00:00').getTime() + minute * 60_000) }))));

    expect(await whoLooked(theClient, { count: 2 })).toMatchObject([{ at: at('10:59:00') }, { at: at('10:58:00') }]);
    expect(await whoLooked(theClient, { count: 1_000 })).toHaveLength(100);
  });

  it('is in the log itself: who reads it is seen the next time', async () => {
    await whoLooked(officer);

    expect(await whoLooked()).toMatchObject([{ event: 'audit.read', requester: { person: 'po-1', role: 'privacy-officer' }, restsOn: { kind: 'ground', ground: 'privacy-officer-reads-log' } }]);
    expect(await events()).toEqual(['audit.read', 'audit.read']);
  });

  it('is not for a huisarts, whose attempt the client sees', async () => {
    await expect(whoLooked(aRequester())).rejects.toMatchObject({ category: 'forbidden' });

    expect(await whoLooked()).toMatchObject([{ event: 'audit.read', outcome: 'refused', requester: { role: 'huisarts' }, reason: 'not-for-this-role' }]);
  });

  it('shows nothing when the reading cannot be written down', async () => {
    const log = aLog({ query: async () => Promise.reject(new Error('down')) } as unknown as pg.Pool);

    await expect(new ListWhoLooked(trailOf(pool), log, clock).execute({ requester: theClient, requestId: 'r', client: aClient, window: always, count: 1 })).rejects.toMatchObject({ category: 'unavailable' });
  });
});

describe('checking the log', () => {
  const check = (requester = officer) => new VerifyAudit(trailOf(pool), aLog(pool), clock).execute({ requester, requestId: 'checking' });

  it('counts the check as well', async () => {
    await someoneLooked('medication-overview', '09:00:00');

    expect(await check()).toEqual({ entries: 2, writers: 2, firstBad: null });
  });

  it('is not for a client, and the attempt is in the log', async () => {
    await expect(check(theClient)).rejects.toMatchObject({ category: 'forbidden' });
    expect(await oneValue(pool, `select recorded->>'outcome' from audit.entries where recorded->>'event' = 'audit.verify'`)).toBe('refused');
  });
});
