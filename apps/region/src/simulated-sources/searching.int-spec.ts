import { administrationAgreement, agreement, bsnSystem, eriksFile, snomed, use } from './fixtures/a-file.js';
import { ASource, entriesOf, namesIn } from './fixtures/a-source.js';

const erik = '999900468';
const elly = '999900481';
const aboutErik = `patient.identifier=${bsnSystem}|${erik}`;

describe('asking a simulated source', () => {
  const source = new ASource();
  beforeAll(async () => {
    await source.start();
    await source.load(eriksFile(erik, 5));
    await source.load(eriksFile(elly));
  });
  afterAll(() => source.remove());

  it('finds what is about the client with this BSN, and nothing of another', async () => {
    const answer = await source.search('MedicationRequest', aboutErik).expect(200);

    expect(answer.headers['content-type']).toContain('application/fhir+json');
    expect(answer.body).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 5 });
    expect(new Set(entriesOf(answer).map(({ resource }) => JSON.stringify(resource['subject'])))).toEqual(new Set(['{"reference":"Patient/erik"}']));
  });

  it.each([
    ['a BSN that nobody has', 'MedicationRequest', `patient.identifier=${bsnSystem}|999999990`, 0],
    ['the BSN as a number of another system', 'MedicationRequest', `patient.identifier=urn:other|${erik}`, 0],
    ['the BSN as a number without a system', 'MedicationRequest', `patient.identifier=|${erik}`, 0],
    ['the BSN without saying of what system', 'MedicationRequest', `patient.identifier=${erik}`, 5],
    ['either of two BSNs', 'MedicationRequest', `patient.identifier=${erik},${elly}`, 6],
    ['two BSNs at once', 'MedicationRequest', `patient.identifier=${erik}&patient.identifier=${elly}`, 0],
    ['the client by reference', 'MedicationRequest', 'patient=Patient/erik', 5],
    ['the client by id', 'MedicationRequest', 'subject=erik', 5],
    ['agreements', 'MedicationRequest', `${aboutErik}&category=${snomed}|${agreement}`, 5],
    ['administration agreements', 'MedicationRequest', `${aboutErik}&category=${snomed}|${administrationAgreement}`, 0],
    ['one category or another', 'MedicationRequest', `${aboutErik}&category=${administrationAgreement},${agreement}`, 5],
    ['any category of a system', 'MedicationRequest', `${aboutErik}&category=${snomed}|`, 5],
    ['a category that is no list', 'MedicationStatement', `${aboutErik}&category=${snomed}|${use}`, 1],
    ['two ids', 'MedicationRequest', '_id=ma-1,ma-3', 2],
    ['everything of a type', 'Medication', '', 1],
    ['a Patient by BSN', 'Patient', `identifier=${bsnSystem}|${erik}`, 1],
    ['only the number of matches', 'MedicationRequest', `${aboutErik}&_count=0`, 5],
  ])('counts the matches for %s', async (_situation, type, form, total) => {
    expect((await source.search(type, form).expect(200)).body.total).toBe(total);
  });

  it('gives by GET what it gives by POST, and takes both halves of a question', async () => {
    const byGet = await source.get(`/fhir/MedicationRequest?${aboutErik.replace('|', '%7C')}`).expect(200);
    const byPost = await source.search('MedicationRequest', aboutErik);
    const byBoth = await source.post('/fhir/MedicationRequest/_search?category=none').type('form').send(aboutErik);

    expect(namesIn(byGet)).toEqual(namesIn(byPost));
    expect(byBoth.body.total).toBe(0);
  });

  it.each([
    ['a parameter nobody knows', 'MedicationRequest', 'colour=blue', 400],
    ['a parameter that only another type has', 'Medication', aboutErik, 400],
    ['the name of something that every object has', 'MedicationRequest', 'constructor=1', 400],
    ['a parameter without a value', 'MedicationRequest', 'patient.identifier=', 400],
    ['an inclusion nobody knows', 'MedicationRequest', '_include=MedicationRequest:colour', 400],
    ['a reversed inclusion', 'MedicationRequest', '_revinclude=Provenance:target', 400],
    ['a count that is a word', 'MedicationRequest', '_count=many', 400],
    ['XML', 'MedicationRequest', '_format=xml', 406],
    ['a type nobody knows', 'Treatment', aboutErik, 404],
  ])('refuses %s with an OperationOutcome', async (_situation, type, form, status) => {
    const answer = await source.search(type, form).expect(status);

    expect(answer.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] });
  });

  it('refuses a search that is no form', async () => {
    await source.post('/fhir/MedicationRequest/_search').send({ patient: 'erik' }).expect(415);
  });

  it('reads one resource, and says so when it is not there', async () => {
    expect((await source.get('/fhir/MedicationRequest/ma-1').expect(200)).body.id).toBe('ma-1');
    await source.get('/fhir/MedicationRequest/ma-99').expect(404);
    await source.get('/fhir/MedicationRequest/ma-1/_history').expect(405);
  });

  it('says what it can do, from the same tables', async () => {
    const { body } = await source.get('/fhir/metadata').expect(200);
    const requests = body.rest[0].resource.find(({ type }: { type: string }) => type === 'MedicationRequest');

    expect(body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    expect(requests.searchParam).toContainEqual({ name: 'patient.identifier', type: 'token' });
    expect(requests.searchInclude).toContain('MedicationRequest:requester');
  });
});
