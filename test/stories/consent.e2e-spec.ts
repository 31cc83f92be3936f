import { madeUpBsns } from '../support/region/made-up-bsns.js';
import { bsnOf, consentOf, makeKnown, nothingToSee, overview, plain, record, region, whoLooked, withdraw, type Free, type Reply } from './a-story.js';

const nextBsn = madeUpBsns(9);
const elly = bsnOf('Elly');
const [institution, practice, pharmacy] = ['00000001', '00000002', '00000003'];
const forHuisarts = { who: `ura:${practice}`, category: 'medication' };

/** What Elly says in one story does not hold in the next. */
const said: string[] = [];
const ellySays = async (type: 'permit' | 'deny', choice: Parameters<typeof record>[3]): Promise<string> => {
  const { body, status } = await record('client', type, elly, choice);
  expect(status).toBe(201);
  said.push(body.id);
  return body.id as string;
};
afterEach(async () => {
  for (const id of said.splice(0)) await withdraw(id);
});

const medicinesIn = ({ body }: Reply): string[] => body.lines.map(({ medicine }: Free) => medicine.text as string);
const blocksIn = ({ body }: Reply): Free[] => [...body.lines.flatMap(({ blocks }: Free) => blocks as Free[]), ...body.notShown];

describe('Elly decides what her huisarts sees', () => {
  it('grants it, and her huisarts sees the clozapine of the institution at once', async () => {
    expect(plain(await overview('huisarts', elly))).toEqual(nothingToSee);
    const id = await ellySays('permit', forHuisarts);
    const seen = await overview('huisarts', elly);

    expect(seen).toMatchObject({ status: 200, body: { withheld: [] } });
    expect(medicinesIn(seen).join()).toMatch(/CLOZAPINE/);
    expect((await whoLooked(elly))[0]).toMatchObject({ person: '900000201', category: 'medication', purpose: 'TREAT', outcome: 'done', restsOn: { kind: 'consent', id, version: 1 } });
  });

  it('withdraws it, and the very next question is refused', async () => {
    const id = await ellySays('permit', forHuisarts);
    expect((await overview('huisarts', elly)).status).toBe(200);
    const withdrawn = await withdraw(said.pop() as string);

    expect(withdrawn.body).toMatchObject({ id, status: 'inactive', meta: { versionId: '2' } });
    expect(plain(await overview('huisarts', elly))).toEqual(nothingToSee);
    expect((await whoLooked(elly))[0]).toMatchObject({ person: '900000201', category: 'medication', outcome: 'refused', restsOn: null });
    expect(await region.sql(`select type from messaging.outbox where resources->0->>'id' = $1`, [id])).toEqual([{ type: 'nl.regioschakel.consent.changed.v1' }, { type: 'nl.regioschakel.consent.changed.v1' }]);
  });

  it('objects to psychiatry: what the institution treats is gone whole, also at the pharmacy, and it says that something is withheld', async () => {
    await ellySays('permit', forHuisarts);
    const all = await overview('huisarts', elly);
    await ellySays('deny', { ...forHuisarts, sensitivity: 'psychiatry' });
    const seen = await overview('huisarts', elly);

    expect(blocksIn(all).filter(({ sourceUra }) => sourceUra === institution)).not.toEqual([]);
    expect(blocksIn(seen).filter(({ sourceUra }) => sourceUra === institution)).toEqual([]);
    expect(JSON.stringify(seen.body)).not.toMatch(/cloza/i);
    expect(medicinesIn(seen)).toEqual(medicinesIn(all).filter((medicine) => !/^(CLOZAPINE|PARACETAMOL)/.test(medicine)));
    expect(medicinesIn(seen).join()).toMatch(/MACROGOL.*METFORMINE.*SIMVASTATINE/);
    expect(seen.body).toMatchObject({ withheld: ['medication'], complete: false });
  });

  it.each([
    ['the wijkteam', 'wijkteam'],
    ['the pharmacy of another organisation', 'pharmacy-other'],
    ['another practice', 'huisarts-other'],
  ])('gives it to her practice and her pharmacy, not to %s', async (_who, requester) => {
    await ellySays('permit', forHuisarts);
    await ellySays('permit', { who: `ura:${pharmacy}`, category: 'medication' });

    expect(plain(await overview(requester, elly))).toEqual(nothingToSee);
    expect((await overview('pharmacy', elly)).status).toBe(200);
  });
});

describe('an organisation that takes down what the client says', () => {
  const notYours = expect.objectContaining({ resourceType: 'OperationOutcome', issue: [expect.objectContaining({ code: 'forbidden' })] });

  it('records a grant for data that it holds itself, and only that data is seen', async () => {
    const bsn = nextBsn();
    await makeKnown(bsn);

    expect((await record('fact', 'permit', bsn, forHuisarts, institution)).status).toBe(201);
    expect((await overview('huisarts', bsn)).body).toMatchObject({ sources: [{ id: 'epd-brug' }], withheld: ['medication'] });
  });

  it.each([
    ['for the data of another', practice],
    ['for the data of everyone', undefined],
  ])('cannot record a grant %s: that is the client’s to do', async (_whose, holder) => {
    const bsn = nextBsn();
    const refused = await record('fact', 'permit', bsn, forHuisarts, holder);

    expect([refused.status, refused.body]).toEqual([403, notYours]);
    expect(plain(await overview('huisarts', bsn))).toEqual(nothingToSee);
  });

  it.each([
    ['its own data', institution],
    ['the data of another', practice],
    ['the data of everyone', undefined],
  ])('records an objection for %s, and it holds', async (_whose, holder) => {
    const bsn = nextBsn();
    await record('client', 'permit', bsn, forHuisarts);
    expect((await record('fact', 'deny', bsn, forHuisarts, holder)).status).toBe(201);
    const { status, body } = await overview('huisarts', bsn);

    if (holder === undefined) expect(status).toBe(403);
    else expect(body.sources.map(({ ura }: Free) => ura)).not.toContain(holder);
  });

  it('stands in the Consent as the one who took it down, for the client to read', async () => {
    const bsn = nextBsn();
    const { body: made } = await record('fact', 'deny', bsn, forHuisarts, practice);
    const { body: read } = await consentOf('client', made.id);

    expect(read).toMatchObject({ id: made.id, organization: [{ identifier: { system: 'http://fhir.nl/fhir/NamingSystem/ura', value: institution } }], patient: { identifier: { value: bsn } } });
    expect((await consentOf('huisarts', made.id)).status).toBe(404);
  });
});
