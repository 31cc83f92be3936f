import { aHandoverWorld, withoutRequestId, type HandoverWorld } from './support/a-handover-world.js';
import { searchFor, type Free } from './support/examples.js';

let world: HandoverWorld;

beforeAll(async () => {
  world = await aHandoverWorld();
});
afterAll(() => world?.gateway.stop());

describe('finding handovers', () => {
  const ura = (value: string): string => `http://fhir.nl/fhir/NamingSystem/ura|${value}`;
  const find = (who: string, body: string) => world.gateway.ask(who, { path: '/Task/_search', body });
  const ids = ({ body }: Free): string[] => body.entry.flatMap(({ resource }: Free) => (resource.resourceType === 'Task' ? [resource.id] : []));
  const form = (values: Record<string, string>): string => new URLSearchParams(values).toString();

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
