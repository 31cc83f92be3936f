import { bsnSystem } from '../../fixtures/a-file.js';
import { ABrokenSource, erik, nobody } from '../../fixtures/a-broken-source.js';
import { entriesOf, namesIn, type Asked } from '../../fixtures/a-source.js';
import { bsnOfSomebodyElse } from './about-somebody-else.js';

const source = new ABrokenSource();
beforeAll(() => source.start());
afterEach(() => source.mend());
afterAll(() => source.remove());

describe('a source that answers about somebody else', () => {
  beforeEach(() => source.break('other-person'));

  it('gives a well-formed answer with their Patient and their records, and nothing of the one who was asked for', async () => {
    const answer = await source.ask().expect(200);
    const text = JSON.stringify(answer.body);

    expect(answer.body).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 3 });
    expect(namesIn(answer)).toEqual([...['ma-1', 'ma-2', 'ma-3'].map((id) => `MedicationRequest/somebody-else-${id}`), 'Medication/lithium', 'Patient/somebody-else']);
    expect([bsnOfSomebodyElse, erik, 'Patient/erik'].map((one) => text.includes(one))).toEqual([true, false, false]);
  });

  it.each(['AllergyIntolerance', 'Observation', 'MedicationStatement'])('has something of theirs also where the one who was asked for has nothing: %s', async (type) => {
    const answer = await source.search(type, `patient.identifier=${bsnSystem}|${nobody}`).expect(200);

    expect(namesIn(answer)).toEqual([`${type}/somebody-else-1`, 'Patient/somebody-else']);
  });

  it('is as wrong about the Patient, and says as ever what it can do', async () => {
    expect(namesIn(await source.search('Patient', `identifier=${bsnSystem}|${erik}`))).toEqual(['Patient/somebody-else']);
    expect((await source.get('/fhir/metadata').expect(200)).body.resourceType).toBe('CapabilityStatement');
  });
});

describe('a source that has more pages', () => {
  async function allPages(): Promise<Asked[][]> {
    const pages: Asked[][] = [];
    let answer = await source.ask().expect(200);
    for (;;) {
      pages.push(entriesOf(answer, 'match'));
      const [next] = answer.body.link as { url: string }[];
      if (!next) return pages;
      answer = await source.page(next.url).expect(200);
    }
  }

  it('gives five thousand records more of the same client, each with an id of its own, over fifty pages', async () => {
    await source.break('pages');
    const pages = await allPages();
    const records = pages.flat().map(({ resource }) => resource);

    expect([pages.length, records.length, new Set(records.map(({ id }) => id)).size]).toEqual([50, 5_003, 5_003]);
    expect(new Set(records.map((record) => JSON.stringify(record['subject'])))).toEqual(new Set(['{"reference":"Patient/erik"}']));
  });

  it('has nothing more of a client whom it does not know', async () => {
    await source.break('pages');

    expect((await source.ask(nobody)).body).toMatchObject({ total: 0, link: [] });
  });

  it('fails on the second after a good first one', async () => {
    await source.break('failed-page');
    const first = await source.ask().expect(200);

    expect([namesIn(first, 'match').length, first.body.link[0].relation]).toEqual([3, 'next']);
    await source.page(first.body.link[0].url).expect(500);
  });
});

describe('a source with a number where a text belongs', () => {
  it.each([
    ['in the identifier of one record of all', { identifier: [{ system: 'urn:x', value: 'MA-1' }] }, [{ identifier: [{ system: 'urn:x', value: 20.5 }] }, {}, {}]],
    ['in its status, where it has no identifier', {}, [{ status: 20.5 }, {}, {}]],
  ])('has it %s', async (_situation, change, expected) => {
    const another = await new ABrokenSource().start();
    await another.load({ ...(await another.get('/fhir/MedicationRequest/ma-1')).body, ...change });
    await another.break('decimal');
    const records = entriesOf(await another.ask(), 'match').map(({ resource: { identifier, status } }) => ({ ...(identifier !== undefined && { identifier }), ...(status !== undefined && { status }) }));
    await another.remove();

    expect(records).toEqual(expected);
  });
});
