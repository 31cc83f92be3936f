import { aHandoverWorld, careTeam, idsIn, informed, withoutRequestId, type HandoverWorld } from './support/a-handover-world.js';
import { searchFor, type Free } from './support/examples.js';
import { watchStatements, type Statements } from './support/watch-statements.js';

let world: HandoverWorld;

beforeAll(async () => {
  world = await aHandoverWorld();
});
afterAll(() => world?.gateway.stop());

const ura = (value: string): string => `http://fhir.nl/fhir/NamingSystem/ura|${value}`;
const find = (who: string, body: string) => world.gateway.ask(who, { path: '/Task/_search', body });
const ids = ({ body }: Free): string[] => body.entry.flatMap(({ resource }: Free) => (resource.resourceType === 'Task' ? [resource.id] : []));
const form = (values: Record<string, string>): string => new URLSearchParams(values).toString();

describe('finding handovers', () => {
  it('shows the practice what waits for it, and counts only that', async () => {
    const [open, hidden, answered] = [await world.aHandover(), await world.aHandover(), await world.aHandover()];
    await world.says.object(hidden.bsn);
    await world.answer(answered.task, 'huisarts', { status: 'accepted' });
    const found = await find('huisarts', form({ 'owner:identifier': ura('00000002'), status: 'requested' }));

    expect(ids(found)).toContain(open.task);
    expect(ids(found)).not.toEqual(expect.arrayContaining([hidden.task]));
    expect(ids(found)).not.toEqual(expect.arrayContaining([answered.task]));
    expect(found.body.total).toBe(ids(found).length);
  });

  it('shows an outsider nothing of other people’s work lists', async () => {
    await world.aHandover();

    expect((await find('crisis', form({ 'owner:identifier': ura('00000002') }))).body.total).toBe(0);
    expect(world.gateway.audited.at(-1)).toMatchObject({ event: 'handover.search', outcome: 'recorded', client: null });
  });

  it('shows somebody else whom the client allowed the handovers of that client, but nobody’s work list', async () => {
    const { bsn, task } = await world.aHandover();
    await world.says.grant(bsn, { categories: ['handover'], who: { kind: 'organisation', ura: '00000007' as never } });

    expect(ids(await find('crisis', searchFor(bsn)))).toEqual([task]);
    expect(ids(await find('crisis', form({ 'owner:identifier': ura('00000002') })))).toEqual([]);
  });

  it('shows sender and receiver the handovers of one client', async () => {
    const { bsn, task } = await world.aHandover();

    for (const who of ['fact', 'huisarts', 'client']) expect(ids(await find(who, searchFor(bsn)))).toEqual([task]);
  });

  it('refuses whoever may know nothing about this client, as it does for a client who is unknown', async () => {
    const { bsn } = await world.aHandover();

    expect(withoutRequestId(await find('crisis', searchFor(bsn)))).toEqual(withoutRequestId(await find('crisis', searchFor(world.somebody()))));
    expect((await find('crisis', searchFor(bsn))).status).toBe(403);
  });

  it.each([['no bound', 'status=requested'], ['an unknown parameter', 'code=x'], ['a status that does not exist', `${form({ 'owner:identifier': ura('00000002') })}&status=lost`], ['a URA without its system', 'owner:identifier=00000002']])('refuses a search with %s', async (_situation, body) => {
    expect((await find('huisarts', body)).status).toBe(400);
  });

  it('refuses a client who names nobody: their system acts for people, not for a work list', async () => {
    await world.aHandover();

    for (const party of ['owner:identifier', 'requester:identifier']) {
      const refused = await find('client', form({ [party]: ura('00000001') }));
      expect([refused.status, refused.body.issue[0].details.text]).toEqual([400, expect.stringMatching(/patient\.identifier/)]);
    }
  });
});

describe('handovers that stay hidden', () => {
  const workList = form({ 'owner:identifier': ura('00000002') });
  const crisis = { kind: 'organisation', ura: '00000007' as never } as const;
  const loggedOf = ({ headers }: Free) => world.gateway.audited.filter(({ requestId }) => requestId === headers['x-request-id']);
  const tasksIn = (rows: ReturnType<typeof loggedOf>): string[] => rows.flatMap(({ detail }) => detail.documents ?? []).map((name) => name.split('/')[1] ?? '');
  /** Several clients are asked about at the same time, and reads of the epoch in one moment share a statement. */
  const sorted = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row)).toSorted();
  const isCounted = (statement: string): boolean => !statement.includes('consent-epochs');
  let statements: Statements;

  beforeAll(() => {
    statements = watchStatements(world.gateway);
  });
  afterAll(() => statements.stop());

  /** The last is the newest; the practice treats this client, but reads only those of which the client was informed. */
  async function someoneWith(count: { readonly visible: number; readonly hidden: number }, bsn = world.somebody()): Promise<{ bsn: string; visible: string[] }> {
    await world.gateway.ask('fact', { path: '/CareTeam', body: careTeam(bsn) });
    const visible: string[] = [];
    for (let sent = 0; sent < count.visible; sent += 1) visible.unshift(await sendOne(bsn, sent, informed));
    for (let sent = 0; sent < count.hidden; sent += 1) await sendOne(bsn, sent);
    return { bsn, visible };
  }

  /** More than a few are taken back at once: only so many of one sender may wait. */
  async function sendOne(bsn: string, before: number, change?: typeof informed): Promise<string> {
    const { task } = idsIn(await world.publish(bsn, change));
    if (before > 5) await world.answer(task, 'fact', { status: 'cancelled' });
    return task;
  }

  /** What a search leaves behind: answer, log and statements, without who it was about and when. */
  async function traceOf(who: string, body: string): Promise<Free> {
    statements.taken();
    const reply = await find(who, body);
    const log = loggedOf(reply).map(({ outcome, reason, restsOn, detail }) => ({ outcome, reason, restsOn: restsOn?.kind, detail }));
    return { answer: withoutRequestId(reply), log, statements: statements.taken().map(({ name }) => name) };
  }

  it.each([1, 3])('%i of them lead to the same answer, the same row in the log and the same statements as none, and as nobody', async (hidden) => {
    const [some, none] = [await someoneWith({ visible: 0, hidden }), await someoneWith({ visible: 0, hidden: 0 })];
    const unknown = world.somebody();
    for (const { bsn } of [some, none, { bsn: unknown }]) await find('crisis', searchFor(bsn));
    const trace = await traceOf('crisis', searchFor(unknown));

    expect(await traceOf('crisis', searchFor(some.bsn))).toEqual(trace);
    expect(await traceOf('crisis', searchFor(none.bsn))).toEqual(trace);
    expect(trace.log).toEqual([{ outcome: 'refused', reason: 'nothing-permits-this', detail: {} }]);
  });

  it.each([1, 3])('%i of them lead to the same empty list as none, for whom the client lets ask', async (hidden) => {
    const [some, none] = [await someoneWith({ visible: 0, hidden }), await someoneWith({ visible: 0, hidden: 0 })];
    for (const { bsn } of [some, none]) {
      await world.says.grant(bsn, { categories: ['handover'], who: crisis });
      await world.says.object(bsn, { categories: ['handover'], who: crisis, holder: '00000001' as never });
      await find('crisis', searchFor(bsn));
    }
    const trace = await traceOf('crisis', searchFor(some.bsn));

    expect(trace).toEqual(await traceOf('crisis', searchFor(none.bsn)));
    expect(trace.answer[0]).toBe(200);
    expect(trace.log).toEqual([{ outcome: 'released', reason: 'client-consented', restsOn: 'consent', detail: {} }]);
    expect(trace.statements).not.toContain('handover-contents');
  });

  it('are no reason to answer somebody whose grant leaves out what there is: none is refused as well', async () => {
    const [some, none] = [await someoneWith({ visible: 0, hidden: 1 }), await someoneWith({ visible: 0, hidden: 0 })];
    for (const { bsn } of [some, none]) await world.says.grant(bsn, { categories: ['handover'], who: crisis, holder: '00000001' as never, sensitivities: ['addiction'] });
    for (const { bsn } of [some, none]) await find('crisis', searchFor(bsn));
    const trace = await traceOf('crisis', searchFor(some.bsn));

    expect(trace).toEqual(await traceOf('crisis', searchFor(none.bsn)));
    expect(trace.answer[0]).toBe(403);
  });

  it('take up no room in a list, are not in the log, and nobody reads what is in them', async () => {
    const { bsn, visible } = await someoneWith({ visible: 3, hidden: 55 });
    statements.taken();
    const ofClient = await find('huisarts', searchFor(bsn));
    const read = statements.taken().flatMap(({ name, values }) => (name === 'handover-contents' ? [values[1]] : []));
    const practice = await find('huisarts', workList);

    expect(ids(ofClient)).toEqual(visible);
    expect(read).toEqual([visible]);
    expect(loggedOf(ofClient)).toMatchObject([{ outcome: 'released', detail: { documents: visible.map((id) => `Task/${id}/1`) } }]);
    expect(ids(practice).filter((id) => visible.includes(id))).toEqual(visible);
    expect(tasksIn(loggedOf(practice)).toSorted()).toEqual(ids(practice).toSorted());
  });

  it('cost a work list nothing while the client was not informed: the same answer, log and statements as without them', async () => {
    await find('huisarts', workList);
    const without = await traceOf('huisarts', workList);
    await someoneWith({ visible: 0, hidden: 2 });
    const withThem = await traceOf('huisarts', workList);

    expect(withThem.answer).toEqual(without.answer);
    expect(sorted(withThem.log)).toEqual(sorted(without.log));
    expect(sorted(withThem.statements).filter(isCounted)).toEqual(sorted(without.statements).filter(isCounted));
  });

  it('because the client objects cost a work list no more statements, and one row in the log, when one client has more of them', async () => {
    const { bsn } = await someoneWith({ visible: 1, hidden: 0 });
    await world.says.object(bsn);
    await find('huisarts', workList);
    const one = await traceOf('huisarts', workList);
    await someoneWith({ visible: 2, hidden: 0 }, bsn);
    const three = await traceOf('huisarts', workList);

    expect(three.answer).toEqual(one.answer);
    expect(sorted(three.log)).toEqual(sorted(one.log));
    expect(sorted(three.statements).filter(isCounted)).toEqual(sorted(one.statements).filter(isCounted));
  });

  it('of which the client was not informed are found by patient, by whom the client allowed it', async () => {
    const bsn = world.somebody();
    const { task } = idsIn(await world.publish(bsn));
    expect((await find('huisarts', searchFor(bsn))).status).toBe(403);
    await world.says.grant(bsn, { categories: ['handover'], who: { kind: 'organisation', ura: '00000002' as never } });

    expect(ids(await find('huisarts', searchFor(bsn)))).toEqual([task]);
    expect(ids(await find('huisarts', workList))).not.toContain(task);
    expect(ids(await find('fact', form({ 'requester:identifier': ura('00000001') })))).toContain(task);
  });

  it('of a list that is full, the log names what was shown and nothing else', async () => {
    await world.aHandover();
    const { bsn, visible } = await someoneWith({ visible: 52, hidden: 1 });

    for (const body of [searchFor(bsn), workList]) {
      const reply = await find('huisarts', body);
      expect(ids(reply)).toEqual(visible.slice(0, 50));
      expect(tasksIn(loggedOf(reply)).toSorted()).toEqual(visible.slice(0, 50).toSorted());
    }
  });
});
