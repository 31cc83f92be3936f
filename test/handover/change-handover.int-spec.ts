import { aHandoverWorld, type HandoverWorld } from './support/a-handover-world.js';
import { type Free } from './support/examples.js';

let world: HandoverWorld;

beforeAll(async () => {
  world = await aHandoverWorld();
});
afterAll(() => world?.gateway.stop());

describe('changing a handover', () => {
  it.each<[string, string, object, number, RegExp, object?]>([
    ['the sender accepts in the receiver’s place', 'fact', { status: 'accepted' }, 403, /only the receiver/],
    ['the receiver withdraws it', 'huisarts', { status: 'cancelled' }, 403, /only the sender/],
    ['another team of the sender withdraws it', 'fact', { status: 'cancelled' }, 403, /only the sender and the receiver/, { team: 'fact-zuid' }],
    ['the receiver leaps to completion', 'huisarts', { status: 'completed' }, 400, /not there yet/],
    ['nothing changes', 'huisarts', {}, 400, /nothing changes/],
    ['another owner is written in', 'huisarts', { status: 'accepted', owner: { display: 'iemand anders' } }, 400, /only status/],
    ['another client is written in', 'huisarts', { status: 'accepted', for: { identifier: { value: '999900006' } } }, 400, /only status/],
    ['another team is made responsible', 'huisarts', { status: 'accepted', extension: [] }, 400, /only status/],
    ['an element is added', 'huisarts', { status: 'accepted', note: [{ text: 'x' }] }, 400, /only status/],
    ['an element is left out', 'huisarts', { status: 'accepted', description: undefined }, 400, /only status/],
  ])('is refused when %s', async (_situation, who, change, status, words, more = {}) => {
    const { task } = await world.aHandover();
    const refused = await world.answer(task, who, change, more);

    expect([refused.status, refused.body.issue[0].details.text]).toEqual([status, expect.stringMatching(words)]);
    expect((await world.get(`/Task/${task}`, 'fact')).body.status).toBe('requested');
  });

  it('names the field that may not change', async () => {
    const { task } = await world.aHandover();
    const { body } = await world.answer(task, 'huisarts', { status: 'accepted', priority: 'stat', description: 'iets anders' });

    expect(body.issue.map(({ expression }: Free) => expression[0]).sort()).toEqual(['Task.description', 'Task.priority']);
  });

  it('needs If-Match', async () => {
    const { task } = await world.aHandover();
    const { body } = await world.get(`/Task/${task}`, 'huisarts');

    expect((await world.put(task, 'huisarts', { ...body, status: 'accepted' })).status).toBe(412);
  });

  it('is refused on a version that is not the last', async () => {
    const { task } = await world.aHandover();
    const { body, headers } = await world.get(`/Task/${task}`, 'huisarts');
    await world.answer(task, 'fact', { status: 'cancelled' });

    expect((await world.put(task, 'huisarts', { ...body, status: 'accepted' }, headers['etag'])).status).toBe(412);
  });

  it('is done once when the practice answers twice at the same moment', async () => {
    const { task } = await world.aHandover();
    const { body, headers } = await world.get(`/Task/${task}`, 'huisarts');
    const answers = await Promise.all([world.put(task, 'huisarts', { ...body, status: 'accepted' }, headers['etag']), world.put(task, 'poh', { ...body, status: 'rejected' }, headers['etag'])]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([['accepted', 'huisarts', 'rejected', /was accepted/], ['cancelled', 'fact', 'accepted', /has ended/]])('ends at %s', async (first, by, next, words) => {
    const { task } = await world.aHandover();
    await world.answer(task, by, { status: first });
    const second = await world.answer(task, 'huisarts', { status: next });

    expect([second.status, second.body.issue[0].details.text]).toEqual([409, expect.stringMatching(words)]);
  });

  it('keeps a refused step in the log', async () => {
    const { task } = await world.aHandover();
    await world.answer(task, 'fact', { status: 'accepted' });

    expect(world.gateway.audited.at(-1)).toMatchObject({ event: 'handover.accept', outcome: 'refused', reason: 'not-allowed' });
  });
});
