import { ask, bsnOf, get, post, region, type Free } from './a-story.js';
import { example } from '../handover/support/examples.js';

const erik = bsnOf('Erik');
const seconds = 30_000;
const informed = [{ url: 'https://regioschakel.nl/fhir/StructureDefinition/client-informed', valueBoolean: true }];

/** Erik was told, his practice is in the care team that the institution published. */
const handover = (): Free => example('handover', erik, ({ entry }) => (entry[0].resource.extension = informed));
const documentIn = ({ entry }: Free): Free => entry.map(({ resource }: Free) => resource).find(({ resourceType }: Free) => resourceType === 'Bundle');

async function sent(): Promise<{ task: string; document: string; written: Free }> {
  const transaction = handover();
  const { status, body } = await post('fact', '', transaction);
  expect(status).toBe(200);
  const [task, , document] = body.entry.map(({ response }: Free) => response.location);
  return { task, document, written: documentIn(transaction) };
}

async function accept(task: string): Promise<void> {
  const { body, headers } = await get('huisarts', task);
  const accepted = await ask('huisarts', { method: 'PUT', path: task, headers: { 'if-match': headers['etag'] ?? '' }, body: { ...body, status: 'accepted' } });
  expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted' } });
}

describe('FACT-team Noord hands Erik over to his huisarts', () => {
  it('shows the receiver what is asked, not yet what is in it', async () => {
    const { task, document } = await sent();

    expect((await get('huisarts', task)).body).toMatchObject({ status: 'requested', description: expect.stringContaining('Erik'), for: { identifier: { value: erik } } });
    expect(await get('huisarts', document)).toMatchObject({ status: 404, body: { resourceType: 'OperationOutcome' } });
    expect((await get('fact', document)).status).toBe(200);
  }, seconds);

  it('gives the receiver the whole document, as the sender wrote it', async () => {
    const { task, document, written } = await sent();
    await accept(task);
    const { status, body: read } = await get('huisarts', document);

    expect(status).toBe(200);
    expect(read.entry).toEqual(written.entry);
    expect(read).toEqual({ ...written, id: read.id, identifier: read.identifier });
    expect(JSON.stringify(read)).toMatch(/[Ll]ithium/);
  }, seconds);

  it('opens it to nobody else of the region', async () => {
    const { task, document } = await sent();
    await accept(task);

    for (const requester of ['huisarts-other', 'pharmacy', 'wijkteam', 'crisis']) expect((await get(requester, document)).status).toBe(404);
  }, seconds);

  it('leaves FACT-team Noord responsible after acceptance, and the region’s events say what happened, without contents', async () => {
    const { task } = await sent();
    await accept(task);
    const { body } = await get('fact', task);
    const events = await region.sql<Free>(`select * from messaging.outbox where resources->0->>'id' = $1 order by seq`, [task.split('/')[1]]);

    expect(body.extension).toEqual(expect.arrayContaining([expect.objectContaining({ url: expect.stringMatching(/responsible-team$/), valueString: 'fact-noord' })]));
    expect(events.map(({ type }) => type)).toEqual(['nl.regioschakel.warm-handover.published.v1', 'nl.regioschakel.warm-handover.accepted.v1']);
    expect(JSON.stringify(events)).not.toMatch(/Erik|[Ll]ithium/);
  }, seconds);
});
