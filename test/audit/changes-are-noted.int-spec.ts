import type { Response } from 'supertest';
import { careTeam, informed } from '../handover/support/a-handover-world.js';
import { about, example } from '../handover/support/examples.js';
import { aWorldOfChanges, type WorldOfChanges } from './a-world-of-changes.js';

let world: WorldOfChanges;

beforeAll(async () => {
  world = await aWorldOfChanges();
});
afterAll(() => world?.gateway.stop());

/** What goes before the change, and the change itself. */
type Ready = (bsn: string) => Promise<() => Promise<Response>>;

const granting: Ready = async (bsn) => () => world.grant(bsn);
const withdrawing: Ready = async (bsn) => {
  const { body, headers } = await world.grant(bsn);
  return () => world.gateway.ask('client', { method: 'put', path: `/Consent/${body.id}`, body: { ...body, status: 'inactive' }, headers: { 'if-match': headers['etag'] ?? '' } });
};
const withdrawingEverything: Ready = async (bsn) => {
  await world.grant(bsn);
  return () => world.gateway.ask('client', { path: '/Consent/$withdraw-all', body: about(bsn) });
};
const publishingACard: Ready = async (bsn) => () => world.gateway.ask('client', { path: '/Bundle', body: example('crisis-card', bsn) });
const publishingACareTeam: Ready = async (bsn) => () => world.gateway.ask('fact', { path: '/CareTeam', body: careTeam(bsn) });
const handingOver: Ready = async (bsn) => {
  await world.gateway.ask('fact', { path: '/CareTeam', body: careTeam(bsn) });
  return () => world.publish(bsn, informed);
};
const accepting: Ready = async () => {
  const { task } = await world.aHandover();
  const { body, headers } = await world.get(`/Task/${task}`, 'huisarts');
  return () => world.put(task, 'huisarts', { ...body, status: 'accepted' }, headers['etag']);
};

const changes: [event: string, table: string, ready: Ready][] = [
  ['consent.create', 'consent.versions', granting],
  ['consent.withdraw', 'consent.versions', withdrawing],
  ['consent.withdraw-all', 'consent.versions', withdrawingEverything],
  ['crisis-card.publish', 'crisis_card.versions', publishingACard],
  ['care-team.publish', 'care_team.publications', publishingACareTeam],
  ['handover.publish', 'handover.facts', handingOver],
  ['handover.accept', 'handover.facts', accepting],
];

describe('when the log is away right after a change', () => {
  it.each(changes)('%s: nobody is told that it is done, its note is there with the change, and the log has it afterwards', async (event, table, ready) => {
    const change = await ready(world.somebody());
    const before = await world.count(table);
    const { status } = await world.whileTheLogIsAway(change);

    expect(status).toBe(503);
    expect(await world.count(table)).toBeGreaterThan(before);
    expect(await world.writtenWithANote(table)).toBeGreaterThan(0);
    expect(await world.events('audit.noted_deeds')).toEqual([event]);
    expect(await world.settle()).toBe(1);
    expect(await world.events('audit.noted_deeds')).toEqual([]);
    expect((await world.events('audit.entries')).filter((one) => one === event)).toHaveLength(1);
  });
});

describe('when all goes well', () => {
  it.each(changes)('%s: it is in the log, and no note is left', async (event, _table, ready) => {
    const change = await ready(world.somebody());
    const { status } = await change();

    expect(status).toBeLessThan(300);
    expect(world.gateway.audited.filter((entry) => entry.event === event && entry.outcome === 'recorded').length).toBeGreaterThan(0);
    expect(await world.events('audit.noted_deeds')).toEqual([]);
  });
});
