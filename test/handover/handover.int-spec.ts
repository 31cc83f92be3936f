import { randomUUID } from 'node:crypto';
import { Database } from '#libs/platform';
import { someBsns } from '../identity/support/bsns.js';
import { aRegionGateway, type RegionGateway } from './support/a-region-gateway.js';
import { example, searchFor, type Free } from './support/examples.js';
import { whatTheClientSays, type Says } from './support/what-the-client-says.js';

let gateway: RegionGateway;
let says: Says;
const bsns = someBsns(60);
const somebody = (): string => bsns.pop() as string;

beforeAll(async () => {
  gateway = await aRegionGateway();
  says = whatTheClientSays(gateway);
});
afterAll(() => gateway?.stop());

const informed = (document: Free): void => {
  document.entry[0].resource.extension = [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/client-informed', valueBoolean: true }];
};
const publish = (bsn: string, change?: (document: Free) => void, who = 'fact', more = {}) => gateway.ask(who, { path: '', body: example('handover', bsn, change), ...more });
const get = (path: string, who: string, more = {}) => gateway.ask(who, { method: 'get', path, ...more });
const put = (id: string, who: string, body: object, etag?: string, more = {}) =>
  gateway.ask(who, { method: 'put', path: `/Task/${id}`, body, ...(etag ? { headers: { 'if-match': etag } } : {}), ...more });
const idsIn = ({ body }: Free) => {
  const [task, request, document] = body.entry.map(({ response }: Free) => response.location.split('/')[1]);
  return { task, request, document };
};
const careTeam = (bsn: string) => ({
  resourceType: 'CareTeam', status: 'active', subject: { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn } },
  participant: [
    { role: [{ coding: [{ system: 'https://regioschakel.nl/fhir/CodeSystem/care-team-role', code: 'responsible' }] }], member: { identifier: { system: 'https://regioschakel.nl/fhir/NamingSystem/team', value: 'fact-noord' } } },
    { role: [{ coding: [{ system: 'https://regioschakel.nl/fhir/CodeSystem/care-team-role', code: 'treating' }] }], member: { identifier: { system: 'https://regioschakel.nl/fhir/NamingSystem/team', value: 'praktijk-stadspoort' } } },
  ],
});
const withoutRequestId = ({ status, body, headers }: Free): unknown => [status, JSON.stringify(body).replaceAll(headers['x-request-id'], '')];

/** Erik was informed, his practice is known to treat him, and the FACT team sent the handover. */
async function aHandover(): Promise<{ bsn: string; task: string; request: string; document: string }> {
  const bsn = somebody();
  expect((await gateway.ask('fact', { path: '/CareTeam', body: careTeam(bsn) })).status).toBeLessThan(300);
  return { bsn, ...idsIn(await publish(bsn, informed)) };
}

async function answer(id: string, who: string, change: object, more = {}) {
  const { body, headers } = await get(`/Task/${id}`, who, more);
  return put(id, who, { ...body, ...change }, headers['etag'], more);
}

const standing = ({ body }: Free) => Object.fromEntries(body.extension.map(({ url, valueString }: Free) => [url.split('/').at(-1), valueString]));

describe('a FACT team that hands over', () => {
  it('gets the place of each part, and nothing of what is in them', async () => {
    const bsn = somebody();
    const { status, body } = await publish(bsn);

    expect(status).toBe(200);
    expect(body).toMatchObject({ type: 'transaction-response', entry: [{ response: { status: '201 Created', location: expect.stringMatching(/^Task\//) } }, { response: { location: expect.stringMatching(/^ServiceRequest\//) } }, { response: { location: expect.stringMatching(/^Bundle\//) } }] });
    expect(JSON.stringify(body)).not.toContain(bsn);
  });

  it('stays responsible, and sees that the practice is to answer', async () => {
    const { task } = await aHandover();

    expect(standing(await get(`/Task/${task}`, 'fact'))).toMatchObject({ 'responsible-team': 'fact-noord', 'waiting-for': 'praktijk-stadspoort' });
  });

  it('reads its own handover back whole, with the client in it', async () => {
    const { bsn, task, request, document } = await aHandover();
    const [own, asked, content] = await Promise.all([`/Task/${task}`, `/ServiceRequest/${request}`, `/Bundle/${document}`].map((path) => get(path, 'fact')));

    expect(own?.body).toMatchObject({ id: task, status: 'requested', focus: { reference: `ServiceRequest/${request}` }, for: { identifier: { value: bsn } } });
    expect(asked?.body.supportingInfo[0].reference).toBe(`Bundle/${document}`);
    expect(JSON.stringify(content?.body)).toContain('Bipolaire stoornis');
  });

  it('leaves neither BSN nor contents readable in the database', async () => {
    const { bsn } = await aHandover();
    const { rows } = await gateway.get(Database).hot.query(`select encode(sealed, 'escape') as sealed from handover.contents union all select row_to_json(one)::text from handover.handovers one union all select row_to_json(one)::text from handover.facts one`);

    for (const word of [bsn, 'Bipolaire', 'stabiel']) expect(JSON.stringify(rows)).not.toContain(word);
  });
});

describe('the huisarts who is asked', () => {
  it('reads what is asked of her, not yet the contents', async () => {
    const { task, request, document } = await aHandover();

    expect((await get(`/Task/${task}`, 'huisarts')).status).toBe(200);
    expect((await get(`/ServiceRequest/${request}`, 'huisarts')).status).toBe(200);
    expect((await get(`/Bundle/${document}`, 'huisarts')).status).toBe(404);
  });

  it('reads the contents once she accepted; the FACT team stays responsible and is to make contact', async () => {
    const { task, document } = await aHandover();
    const accepted = await answer(task, 'huisarts', { status: 'accepted' });

    expect([accepted.status, accepted.body.status]).toEqual([200, 'accepted']);
    expect(standing(accepted)).toMatchObject({ 'responsible-team': 'fact-noord', 'waiting-for': 'fact-noord' });
    expect((await get(`/Bundle/${document}`, 'huisarts')).status).toBe(200);
  });

  it('refuses with her reason; nothing opens, nobody is waited for, and the FACT team reads why', async () => {
    const { task, document } = await aHandover();
    const reason = { text: 'Wij kunnen de lithiumcontroles niet doen.' };

    expect((await answer(task, 'huisarts', { status: 'rejected', statusReason: reason })).status).toBe(200);
    const seen = await get(`/Task/${task}`, 'fact');
    expect([seen.body.status, seen.body.statusReason, standing(seen)]).toEqual(['rejected', reason, expect.not.objectContaining({ 'waiting-for': expect.anything() })]);
    expect((await get(`/Bundle/${document}`, 'huisarts')).status).toBe(404);
  });

  it('shares the handover with her POH-GGZ, who is of the same practice', async () => {
    const { task } = await aHandover();

    expect((await answer(task, 'poh', { status: 'accepted' })).status).toBe(200);
  });

  it('tells the region of each step, in order, by ids and version', async () => {
    const { task } = await aHandover();
    await answer(task, 'huisarts', { status: 'accepted' });
    const { rows } = await gateway.get(Database).hot.query(`select type, resources from messaging.outbox where resources->0->>'id' = $1 order by seq`, [task]);

    expect(rows.map(({ type, resources }: Free) => [type, resources[0].version])).toEqual([['nl.regioschakel.warm-handover.published.v1', 1], ['nl.regioschakel.warm-handover.accepted.v1', 2]]);
  });

  it('is in the log with what she did and read', async () => {
    const { task } = await aHandover();
    await answer(task, 'huisarts', { status: 'accepted' });

    expect(gateway.audited.slice(-2)).toMatchObject([{ event: 'handover.accept', action: 'U', outcome: 'recorded' }, { event: 'handover.read', outcome: 'released', reason: 'presumed-consent-directed' }]);
  });
});

describe('who may read a handover', () => {
  it.each<[string, (bsn: string) => Promise<void>]>([
    ['the client objects to handovers', (bsn) => says.object(bsn, { categories: ['handover'] })],
    ['the client withdrew everything', (bsn) => says.object(bsn)],
  ])('not the receiver when %s', async (_situation, say) => {
    const { bsn, task } = await aHandover();
    await say(bsn);

    expect((await get(`/Task/${task}`, 'huisarts')).status).toBe(404);
  });

  it('not a receiver of whom no treatment is recorded, nor one whose client was not told', async () => {
    const untold = somebody();
    await gateway.ask('fact', { path: '/CareTeam', body: careTeam(untold) });
    const [unrelated, notTold] = [idsIn(await publish(somebody(), informed)), idsIn(await publish(untold))];

    expect((await get(`/Task/${unrelated.task}`, 'huisarts')).status).toBe(404);
    expect((await get(`/Task/${notTold.task}`, 'huisarts')).status).toBe(404);
  });

  it('a receiver whom the client explicitly allowed, also without a recorded treatment', async () => {
    const bsn = somebody();
    await says.grant(bsn, { categories: ['handover'], who: { kind: 'organisation', ura: '00000002' as never } });
    const { task } = idsIn(await publish(bsn));

    expect((await answer(task, 'huisarts', { status: 'accepted' })).status).toBe(200);
  });

  it.each(['huisarts-other', 'crisis', 'pharmacy', 'wijkteam'])('nobody else: %s', async (who) => {
    const { task, request, document } = await aHandover();
    await answer(task, 'huisarts', { status: 'accepted' });

    for (const path of [`/Task/${task}`, `/ServiceRequest/${request}`, `/Bundle/${document}`]) expect((await get(path, who)).status).toBe(404);
  });

  it('the client, at any time', async () => {
    const { task, document } = await aHandover();

    expect([(await get(`/Task/${task}`, 'client')).status, (await get(`/Bundle/${document}`, 'client')).status]).toEqual([200, 200]);
  });

  it('is refused alike, but for the request id, for one that is hidden and one that never was', async () => {
    const { task, document } = await aHandover();
    for (const [path, other] of [[`/Task/${task}`, `/Task/${randomUUID()}`], [`/Bundle/${document}`, `/Bundle/${randomUUID()}`], [`/Task/${task}`, '/Task/x']] as const) {
      expect(withoutRequestId(await get(path, 'crisis'))).toEqual(withoutRequestId(await get(other, 'crisis')));
    }
    const hidden = await put(task, 'crisis', { resourceType: 'Task', status: 'accepted' }, 'W/"x"');
    expect(withoutRequestId(hidden)).toEqual(withoutRequestId(await put(randomUUID(), 'crisis', { resourceType: 'Task', status: 'accepted' }, 'W/"x"')));
    expect(hidden.status).toBe(404);
  });
});

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
    const { task } = await aHandover();
    const refused = await answer(task, who, change, more);

    expect([refused.status, refused.body.issue[0].details.text]).toEqual([status, expect.stringMatching(words)]);
    expect((await get(`/Task/${task}`, 'fact')).body.status).toBe('requested');
  });

  it('names the field that may not change', async () => {
    const { task } = await aHandover();
    const { body } = await answer(task, 'huisarts', { status: 'accepted', priority: 'stat', description: 'iets anders' });

    expect(body.issue.map(({ expression }: Free) => expression[0]).sort()).toEqual(['Task.description', 'Task.priority']);
  });

  it('needs If-Match', async () => {
    const { task } = await aHandover();
    const { body } = await get(`/Task/${task}`, 'huisarts');

    expect((await put(task, 'huisarts', { ...body, status: 'accepted' })).status).toBe(412);
  });

  it('is refused on a version that is not the last', async () => {
    const { task } = await aHandover();
    const { body, headers } = await get(`/Task/${task}`, 'huisarts');
    await answer(task, 'fact', { status: 'cancelled' });

    expect((await put(task, 'huisarts', { ...body, status: 'accepted' }, headers['etag'])).status).toBe(412);
  });

  it('is done once when the practice answers twice at the same moment', async () => {
    const { task } = await aHandover();
    const { body, headers } = await get(`/Task/${task}`, 'huisarts');
    const answers = await Promise.all([put(task, 'huisarts', { ...body, status: 'accepted' }, headers['etag']), put(task, 'poh', { ...body, status: 'rejected' }, headers['etag'])]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it.each([['accepted', 'huisarts', 'rejected', /was accepted/], ['cancelled', 'fact', 'accepted', /has ended/]])('ends at %s', async (first, by, next, words) => {
    const { task } = await aHandover();
    await answer(task, by, { status: first });
    const second = await answer(task, 'huisarts', { status: next });

    expect([second.status, second.body.issue[0].details.text]).toEqual([409, expect.stringMatching(words)]);
  });

  it('keeps a refused step in the log', async () => {
    const { task } = await aHandover();
    await answer(task, 'fact', { status: 'accepted' });

    expect(gateway.audited.at(-1)).toMatchObject({ event: 'handover.accept', outcome: 'refused', reason: 'not-allowed' });
  });
});

describe('finding handovers', () => {
  const ura = (value: string): string => `http://fhir.nl/fhir/NamingSystem/ura|${value}`;
  const find = (who: string, body: string) => gateway.ask(who, { path: '/Task/_search', body });
  const ids = ({ body }: Free): string[] => body.entry.flatMap(({ resource }: Free) => (resource.resourceType === 'Task' ? [resource.id] : []));
  const form = (values: Record<string, string>): string => new URLSearchParams(values).toString();

  it('shows the practice what waits for it, and counts only that', async () => {
    const [open, hidden, answered] = [await aHandover(), await aHandover(), await aHandover()];
    await says.object(hidden.bsn);
    await answer(answered.task, 'huisarts', { status: 'accepted' });
    const found = await find('huisarts', form({ 'owner:identifier': ura('00000002'), status: 'requested' }));

    expect(ids(found)).toContain(open.task);
    expect(ids(found)).not.toEqual(expect.arrayContaining([hidden.task]));
    expect(ids(found)).not.toEqual(expect.arrayContaining([answered.task]));
    expect(found.body.total).toBe(ids(found).length);
  });

  it('shows an outsider nothing of other people’s work lists', async () => {
    await aHandover();

    expect((await find('crisis', form({ 'owner:identifier': ura('00000002') }))).body.total).toBe(0);
  });

  it('shows sender and receiver the handovers of one client', async () => {
    const { bsn, task } = await aHandover();

    for (const who of ['fact', 'huisarts', 'client']) expect(ids(await find(who, searchFor(bsn)))).toEqual([task]);
  });

  it('refuses whoever may know nothing about this client, as it does for a client who is unknown', async () => {
    const { bsn } = await aHandover();

    expect(withoutRequestId(await find('crisis', searchFor(bsn)))).toEqual(withoutRequestId(await find('crisis', searchFor(somebody()))));
    expect((await find('crisis', searchFor(bsn))).status).toBe(403);
  });

  it.each([['no bound', 'status=requested'], ['an unknown parameter', 'code=x'], ['a status that does not exist', `${form({ 'owner:identifier': ura('00000002') })}&status=lost`], ['a URA without its system', 'owner:identifier=00000002']])('refuses a search with %s', async (_situation, body) => {
    expect((await find('huisarts', body)).status).toBe(400);
  });
});
