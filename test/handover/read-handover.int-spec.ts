import { randomUUID } from 'node:crypto';
import { Database } from '#libs/platform';
import { aHandoverWorld, careTeam, idsIn, informed, standing, withoutRequestId, type HandoverWorld } from './support/a-handover-world.js';
import { type Free } from './support/examples.js';

let world: HandoverWorld;

beforeAll(async () => {
  world = await aHandoverWorld();
});
afterAll(() => world?.gateway.stop());

describe('the huisarts who is asked', () => {
  it('reads what is asked of her, not yet the contents', async () => {
    const { task, request, document } = await world.aHandover();

    expect((await world.get(`/Task/${task}`, 'huisarts')).status).toBe(200);
    expect((await world.get(`/ServiceRequest/${request}`, 'huisarts')).status).toBe(200);
    expect((await world.get(`/Bundle/${document}`, 'huisarts')).status).toBe(404);
  });

  it('reads the contents once she accepted; the FACT team stays responsible and is to make contact', async () => {
    const { task, document } = await world.aHandover();
    const accepted = await world.answer(task, 'huisarts', { status: 'accepted' });

    expect([accepted.status, accepted.body.status]).toEqual([200, 'accepted']);
    expect(standing(accepted)).toMatchObject({ 'responsible-team': 'fact-noord', 'waiting-for': 'fact-noord' });
    expect((await world.get(`/Bundle/${document}`, 'huisarts')).status).toBe(200);
  });

  it('refuses with her reason; nothing opens, nobody is waited for, and the FACT team reads why', async () => {
    const { task, request, document } = await world.aHandover();
    const reason = { text: 'Wij kunnen de lithiumcontroles niet doen.' };

    expect((await world.answer(task, 'huisarts', { status: 'rejected', statusReason: reason })).status).toBe(200);
    const seen = await world.get(`/Task/${task}`, 'fact');
    expect([seen.body.status, seen.body.statusReason, standing(seen)]).toEqual(['rejected', reason, expect.not.objectContaining({ 'waiting-for': expect.anything() })]);
    for (const path of [`/Bundle/${document}`, `/ServiceRequest/${request}`]) expect((await world.get(path, 'huisarts')).status).toBe(404);
  });

  it('shares the handover with her POH-GGZ, who is of the same practice', async () => {
    const { task } = await world.aHandover();

    expect((await world.answer(task, 'poh', { status: 'accepted' })).status).toBe(200);
  });

  it('tells the region of each step, in order, by ids and version', async () => {
    const { task } = await world.aHandover();
    await world.answer(task, 'huisarts', { status: 'accepted' });
    const { rows } = await world.gateway.get(Database).hot.query(`select type, resources from messaging.outbox where resources->0->>'id' = $1 order by seq`, [task]);

    expect(rows.map(({ type, resources }: Free) => [type, resources[0].version])).toEqual([['nl.regioschakel.warm-handover.published.v1', 1], ['nl.regioschakel.warm-handover.accepted.v1', 2]]);
  });

  it('is in the log with what she did and read', async () => {
    const { task } = await world.aHandover();
    await world.answer(task, 'huisarts', { status: 'accepted' });

    expect(world.gateway.audited.slice(-2)).toMatchObject([{ event: 'handover.accept', action: 'U', outcome: 'recorded' }, { event: 'handover.read', outcome: 'released', reason: 'presumed-consent-directed' }]);
  });
});

describe('who may read a handover', () => {
  it.each<[string, (bsn: string) => Promise<void>]>([
    ['the client objects to handovers', (bsn) => world.says.object(bsn, { categories: ['handover'] })],
    ['the client withdrew everything', (bsn) => world.says.object(bsn)],
  ])('not the receiver when %s', async (_situation, say) => {
    const { bsn, task } = await world.aHandover();
    await say(bsn);

    expect((await world.get(`/Task/${task}`, 'huisarts')).status).toBe(404);
  });

  it('not a receiver of whom no treatment is recorded, nor one whose client was not told', async () => {
    const untold = world.somebody();
    await world.gateway.ask('fact', { path: '/CareTeam', body: careTeam(untold) });
    const [unrelated, notTold] = [idsIn(await world.publish(world.somebody(), informed)), idsIn(await world.publish(untold))];

    expect((await world.get(`/Task/${unrelated.task}`, 'huisarts')).status).toBe(404);
    expect((await world.get(`/Task/${notTold.task}`, 'huisarts')).status).toBe(404);
  });

  it('a receiver whom the client explicitly allowed, also without a recorded treatment', async () => {
    const bsn = world.somebody();
    await world.says.grant(bsn, { categories: ['handover'], who: { kind: 'organisation', ura: '00000002' as never } });
    const { task } = idsIn(await world.publish(bsn));

    expect((await world.answer(task, 'huisarts', { status: 'accepted' })).status).toBe(200);
  });

  it.each(['huisarts-other', 'crisis', 'pharmacy', 'wijkteam'])('nobody else: %s', async (who) => {
    const { task, request, document } = await world.aHandover();
    await world.answer(task, 'huisarts', { status: 'accepted' });

    for (const path of [`/Task/${task}`, `/ServiceRequest/${request}`, `/Bundle/${document}`]) expect((await world.get(path, who)).status).toBe(404);
  });

  it('the client, at any time', async () => {
    const { task, document } = await world.aHandover();

    expect([(await world.get(`/Task/${task}`, 'client')).status, (await world.get(`/Bundle/${document}`, 'client')).status]).toEqual([200, 200]);
  });

  it('is refused alike, but for the request id, for one that is hidden and one that never was', async () => {
    const { task, document } = await world.aHandover();
    for (const [path, other] of [[`/Task/${task}`, `/Task/${randomUUID()}`], [`/Bundle/${document}`, `/Bundle/${randomUUID()}`], [`/Task/${task}`, '/Task/x']] as const) {
      expect(withoutRequestId(await world.get(path, 'crisis'))).toEqual(withoutRequestId(await world.get(other, 'crisis')));
    }
    const hidden = await world.put(task, 'crisis', { resourceType: 'Task', status: 'accepted' }, 'W/"x"');
    expect(withoutRequestId(hidden)).toEqual(withoutRequestId(await world.put(randomUUID(), 'crisis', { resourceType: 'Task', status: 'accepted' }, 'W/"x"')));
    expect(hidden.status).toBe(404);
  });
});
