import { aBundle, aMedicationRequest, aMedicationStatement, aPatient, bsnSystem, eriksFile, psychiatrist } from './fixtures/a-file.js';
import { ASource, namesIn } from './fixtures/a-source.js';

const erik = '999900468';
const aboutErik = `patient.identifier=${bsnSystem}|${erik}`;
const sorted = (names: readonly string[]): string[] => [...names].sort();

describe('what comes along with the matches', () => {
  const source = new ASource();
  beforeAll(async () => {
    await source.start();
    await source.load(eriksFile(erik, 3));
  });
  afterAll(() => source.remove());

  it.each([
    ['nothing when nothing is asked', '', []],
    ['the medicine', '_include=MedicationRequest:medication', ['Medication/lithium']],
    ['the client, by either name', '_include=MedicationRequest:subject&_include=MedicationRequest:patient', ['Patient/erik']],
    ['one kind of who asked for it', '_include=MedicationRequest:requester:PractitionerRole', ['PractitionerRole/psychiatrist']],
    ['not another kind', '_include=MedicationRequest:requester:Organization', []],
    ['not what is one step further', '_include=MedicationRequest:requester&_include=PractitionerRole:organization', ['PractitionerRole/psychiatrist']],
    [
      'what is one step further, when asked to go on',
      '_include=MedicationRequest:requester&_include:iterate=PractitionerRole:organization&_include:iterate=PractitionerRole:practitioner',
      ['Organization/ggz', 'Practitioner/amrani', 'PractitionerRole/psychiatrist'],
    ],
    ['all that it refers to', '_include=MedicationRequest:*', ['Medication/lithium', 'Patient/erik', 'PractitionerRole/psychiatrist']],
  ])('is %s', async (_situation, includes, expected) => {
    const answer = await source.search('MedicationRequest', `${aboutErik}&${includes}`).expect(200);

    expect(sorted(namesIn(answer, 'include'))).toEqual(expected);
    expect(answer.body.total).toBe(3);
  });

  it.each([
    ['who stated a use, out of its extension', 'author', ['PractitionerRole/psychiatrist']],
    ['not who prescribed it, where nobody is named', 'prescriber', []],
  ])('is %s', async (_situation, parameter, expected) => {
    const author = { url: 'http://nictiz.nl/fhir/StructureDefinition/ext-MedicationUse2.Author', valueReference: { reference: 'urn:uuid:psychiatrist' } };
    await source.load(aBundle([aPatient(erik), aMedicationStatement({ extension: [author] }), ...psychiatrist]));
    const answer = await source.search('MedicationStatement', `${aboutErik}&_include=MedicationStatement:${parameter}`).expect(200);

    expect(namesIn(answer, 'include')).toEqual(expected);
  });

  it('never repeats a match as something included', async () => {
    await source.load(aBundle([{ resourceType: 'Organization', id: 'team', partOf: { reference: 'urn:uuid:ggz' } }, { resourceType: 'Organization', id: 'ggz', name: 'GGZ' }]));
    const answer = await source.search('Organization', '_include=Organization:partof');

    expect(sorted(namesIn(answer))).toEqual(['Organization/ggz', 'Organization/team']);
  });
});

describe('an answer in pages', () => {
  const source = new ASource();
  const loadAndAsk = async (agreements: number, count: number): Promise<string[][]> => {
    await source.load(eriksFile(erik, agreements));
    const pages: string[][] = [];
    let answer = await source.search('MedicationRequest', `${aboutErik}&_count=${count}&_include=MedicationRequest:medication`).expect(200);
    for (;;) {
      expect(answer.body.total).toBe(agreements);
      pages.push(namesIn(answer));
      const [next] = answer.body.link as { relation: string; url: string }[];
      if (!next) return pages;
      expect(next).toMatchObject({ relation: 'next', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/fhir\?page=[0-9a-f-]{36}$/) });
      answer = await source.get(next.url.replace(/^http:\/\/[^/]+/, '')).expect(200);
    }
  };

  beforeEach(() => source.start());
  afterEach(async () => {
    await source.control('clear', '');
    await source.stop();
  });
  afterAll(() => source.remove());

  it('has every match once, and what a page refers to on that page', async () => {
    const pages = await loadAndAsk(5, 2);

    expect(pages.map((page) => page.length)).toEqual([3, 3, 2]);
    expect(pages.every((page) => page.includes('Medication/lithium'))).toBe(true);
    expect(sorted(pages.flat().filter((name) => name.startsWith('MedicationRequest')))).toEqual(['ma-1', 'ma-2', 'ma-3', 'ma-4', 'ma-5'].map((id) => `MedicationRequest/${id}`));
  });

  it('is one page when all fits, also to the last place', async () => {
    expect(await loadAndAsk(2, 2)).toHaveLength(1);
  });

  it('has pages also when nobody asks how large', async () => {
    await source.load(eriksFile(erik, 51));
    const answer = await source.search('MedicationRequest', aboutErik);

    expect(namesIn(answer)).toHaveLength(50);
    expect(answer.body.link).toHaveLength(1);
  });

  it('is about what was found when it was asked', async () => {
    await source.load(eriksFile(erik, 3));
    const first = await source.search('MedicationRequest', `${aboutErik}&_count=2`);
    await source.load(aBundle([aMedicationRequest({ id: 'ma-0' }), aPatient(erik)]));
    const second = await source.get(first.body.link[0].url.replace(/^http:\/\/[^/]+/, ''));

    expect(namesIn(second)).toEqual(['MedicationRequest/ma-3']);
  });

  it('is refused when the page is one that nobody was given', async () => {
    await source.get('/fhir?page=00000000-0000-0000-0000-000000000000').expect(410);
  });
});
