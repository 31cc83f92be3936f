import { Database } from '#libs/platform';
import { aHandoverWorld, informed, type HandoverWorld, type SentHandover } from './support/a-handover-world.js';
import { searchFor, type Free } from './support/examples.js';

let world: HandoverWorld;

beforeEach(async () => {
  world = await aHandoverWorld();
});
afterEach(() => world?.gateway.stop());

const workList = new URLSearchParams({ 'owner:identifier': 'http://fhir.nl/fhir/NamingSystem/ura|00000002' }).toString();
const find = (who: string, body: string) => world.gateway.ask(who, { path: '/Task/_search', body });
const ids = ({ body }: Free): string[] => (body.entry ?? []).flatMap(({ resource }: Free) => (resource.resourceType === 'Task' ? [resource.id] : []));

/** Copies of one handover that changed after it, as if somebody had sent them. */
async function sendMore(count: number, { task }: SentHandover, change: { readonly client?: string; readonly sender?: string; readonly informed?: boolean }): Promise<void> {
  const { client = 'gen_random_uuid()', sender = 'sender_ura', informed: isInformed = false } = change;
  await world.gateway.get(Database).hot.query(
    `insert into handover.handovers
     select ${client}, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'cancelled', version, ${sender}, sender_team, receiver_ura, receiver_team, ${isInformed},
            published_at, changed_at + number * interval '1 second' from handover.handovers, generate_series(1, ${count}) number where id = $1`, [task]);
}

describe('a handover before hundreds that stay hidden', () => {
  it('is found in the work list when they are about people who were not informed, by the same sender', async () => {
    const sent = await world.aHandover();
    await sendMore(600, sent, {});

    expect(ids(await find('huisarts', workList))).toEqual([sent.task]);
  });

  it('is found in the work list when another sender says that people were informed whom the practice does not treat', async () => {
    const sent = await world.aHandover();
    await sendMore(600, sent, { sender: "'00000009'", informed: true });

    expect(ids(await find('huisarts', workList))).toEqual([sent.task]);
  });

  it.each(['huisarts', 'fact'])('is found by patient when they are about the same person: by %s', async (who) => {
    const sent = await world.aHandover();
    await sendMore(600, sent, { client: 'client_key', sender: "'00000009'" });
    const found = await find(who, searchFor(sent.bsn));

    expect([found.status, ids(found)]).toEqual([200, [sent.task]]);
  });
});

describe('a sender who sends and sends about one person', () => {
  const sendAll = async (bsn: string, count: number): Promise<readonly Free[]> => {
    const replies: Free[] = [];
    for (let sent = 0; sent < count; sent += 1) replies.push(await world.publish(bsn, informed));
    return replies;
  };

  it('has twenty wait for an answer and no more; the refusal is in the client’s log and tells nothing of others', async () => {
    const bsn = world.somebody();
    const replies = await sendAll(bsn, 21);
    const { status, body } = replies.at(-1);

    expect(replies.slice(0, 20).map((reply) => reply.status)).toEqual(Array.from({ length: 20 }, () => 200));
    expect([status, body.issue[0].details.text]).toEqual([409, expect.stringMatching(/by your organisation/)]);
    const [first, last] = [world.gateway.audited.find(({ event }) => event === 'handover.publish'), world.gateway.audited.at(-1)];
    expect(last).toMatchObject({ event: 'handover.publish', outcome: 'refused', client: first?.client });
  });

  it('sends another as soon as one is withdrawn, and about somebody else at any time', async () => {
    const bsn = world.somebody();
    const [first] = await sendAll(bsn, 20);
    expect((await world.publish(world.somebody(), informed)).status).toBe(200);
    await world.answer(first.body.entry[0].response.location.split('/')[1], 'fact', { status: 'cancelled' });

    expect((await world.publish(bsn, informed)).status).toBe(200);
  });
});
