import { aBundle, aMedicationRequest, aMedicationStatement, aPatient, bsnSystem, eriksFile, lithium, psychiatrist } from './fixtures/a-file.js';
import { ASource, entriesOf, namesIn } from './fixtures/a-source.js';

const [erik, elly, ruud] = ['999900468', '999900481', '999900493'] as const;
const about = (bsn: string): string => `patient.identifier=${bsnSystem}|${bsn}`;

describe('loading a simulated source', () => {
  const source = new ASource();
  beforeEach(() => source.start());
  afterEach(async () => {
    await source.control('clear', '');
    await source.stop();
  });
  afterAll(() => source.remove());

  const agreementsOf = async (bsn: string): Promise<string[]> => namesIn(await source.search('MedicationRequest', about(bsn)));
  const medicineOf = async (bsn: string): Promise<unknown> => {
    const answer = await source.search('MedicationRequest', `${about(bsn)}&_include=MedicationRequest:medication`);
    return entriesOf(answer, 'include').map(({ resource }) => resource['code']);
  };

  it('takes a Bundle whole and says whom it is about', async () => {
    expect(await source.load(eriksFile(erik))).toEqual({ loaded: 7, rejected: [], clients: [erik] });
  });

  it('keeps the ids and turns references between entries into Type/id', async () => {
    await source.load(eriksFile(erik));
    const { body } = await source.get('/fhir/MedicationRequest/ma-1');

    expect(body).toEqual(aMedicationRequest({
      subject: { reference: 'Patient/erik' },
      medicationReference: { reference: 'Medication/lithium' },
      requester: { reference: 'PractitionerRole/psychiatrist' },
    }));
  });

  it('gives a resource without an id the one of its address in the Bundle', async () => {
    const uuid = '045fca36-6fd9-41f1-8350-020000000000';
    const { id: _id, ...nameless } = aMedicationRequest({ medicationReference: { reference: `urn:uuid:${uuid}` } });
    await source.load({ resourceType: 'Bundle', entry: [
      { fullUrl: `urn:uuid:${uuid}`, resource: { resourceType: 'Medication' } },
      { resource: { ...nameless, subject: { reference: 'urn:uuid:erik' } } },
      { fullUrl: 'urn:uuid:erik', resource: aPatient(erik) },
    ] });

    expect(await source.get(`/fhir/Medication/${uuid}`).then(({ status }) => status)).toBe(200);
    expect(await agreementsOf(erik)).toHaveLength(1);
  });

  it.each([
    ['a bare resource that refers to nobody', aMedicationRequest({ subject: undefined })],
    ['a bare resource that refers to somebody who is not in it', aMedicationRequest({ subject: { reference: 'Patient/unknown' } })],
    ['a Bundle whose Patient has no BSN', aBundle([aMedicationRequest(), aPatient(null)])],
    ['a resource with the name of the client only', aMedicationRequest({ subject: { display: 'E. Brouwer' } })],
  ])('takes the client from whoever loads it: %s', async (_situation, content) => {
    expect(await source.load(content)).toMatchObject({ loaded: 0, rejected: [{ reason: expect.stringContaining('give the BSN') }] });
    expect((await source.load(content, erik)).clients).toEqual([erik]);
    expect(await agreementsOf(erik)).toHaveLength(1);
  });

  it('takes the client from the reference itself, where that says who it is', async () => {
    await source.load(aMedicationRequest({ subject: { identifier: { system: bsnSystem, value: elly } } }), erik);

    expect([await agreementsOf(elly), await agreementsOf(erik)]).toEqual([['MedicationRequest/ma-1'], []]);
  });

  it('does not hang a loose resource on a stranger who happens to have that id', async () => {
    await source.load(eriksFile(erik));
    await source.load(aMedicationRequest({ id: 'ma-elly', subject: { reference: 'Patient/erik' } }), elly);

    expect([await agreementsOf(elly), await agreementsOf(erik)]).toEqual([['MedicationRequest/ma-elly'], ['MedicationRequest/ma-1']]);
  });

  it('knows each client once, however many files name them', async () => {
    await source.load(eriksFile(erik));
    await source.load(aBundle([aMedicationRequest({ id: 'ma-2', subject: { reference: 'urn:uuid:e.b.' } }), aPatient(erik, { id: 'e.b.' })]));
    await source.load(aMedicationStatement({ id: 'mgb-2', subject: undefined }), erik);

    expect((await source.search('Patient', `identifier=${erik}`)).body.total).toBe(1);
    expect(await agreementsOf(erik)).toEqual(['MedicationRequest/ma-1', 'MedicationRequest/ma-2']);
  });

  it('replaces what it already has of the same client', async () => {
    await source.load(eriksFile(erik));
    await source.load(aBundle([aMedicationRequest({ status: 'stopped' }), aPatient(erik)]));

    expect((await source.get('/fhir/MedicationRequest/ma-1')).body.status).toBe('stopped');
    expect(await agreementsOf(erik)).toHaveLength(1);
  });

  it('never lets the ids of one file touch the records of another client', async () => {
    const clozapine = { ...lithium, code: { text: 'CLOZAPINE 100MG' } };
    await source.load(eriksFile(erik));
    const ellysFile = aBundle([aMedicationRequest(), aPatient(elly), clozapine, ...psychiatrist]);
    for (const file of [ellysFile, ellysFile, eriksFile(ruud)]) await source.load(file);

    expect(await medicineOf(erik)).toEqual([lithium['code']]);
    expect(await medicineOf(elly)).toEqual([clozapine.code]);
    expect([await agreementsOf(elly), await agreementsOf(ruud)].map(({ length }) => length)).toEqual([1, 1]);
    expect((await source.search('Medication', '')).body.total).toBe(2);
  });

  it.each([
    ['text that is no JSON', '{"resourceType":', 'not JSON'],
    ['a list', [], 'no JSON object'],
    ['an object that is no resource', {}, 'no resourceType'],
    ['an empty Bundle', { resourceType: 'Bundle' }, 'holds no resource'],
    ['a type that FHIR does not have', { resourceType: 'Pill', id: '1' }, 'resource type Pill'],
    ['an id that FHIR does not allow', { resourceType: 'Medication', id: '../../x' }, 'an id that FHIR does not allow'],
    ['two resources under one name', aBundle([lithium, { ...lithium, code: {} }]), 'Medication/lithium is there twice'],
    ['two Patients with one BSN', aBundle([aPatient(erik), aPatient(erik, { id: 'other' })]), 'the same BSN'],
    ['a Bundle with one record about nobody', aBundle([aPatient(erik), lithium, aMedicationRequest({ subject: {} })]), 'MedicationRequest/ma-1 does not say'],
  ])('rejects %s, and keeps nothing of it', async (_situation, content, reason) => {
    expect(await source.load(content)).toMatchObject({ loaded: 0, rejected: [{ reason: expect.stringContaining(reason) }] });
    for (const type of ['Patient', 'Medication', 'MedicationRequest']) expect((await source.search(type, '')).body.total).toBe(0);
  });

  it('has its records after a restart', async () => {
    await source.load(eriksFile(erik));
    await source.stop();
    await source.start();

    expect(await agreementsOf(erik)).toEqual(['MedicationRequest/ma-1']);
  });

  it('is empty after it was cleared, also after a restart', async () => {
    await source.load(eriksFile(erik));
    await source.control('clear', '').expect(200);
    expect(await agreementsOf(erik)).toEqual([]);
    await source.stop();
    await source.start();

    expect(await agreementsOf(erik)).toEqual([]);
  });

  it('forgets one client and leaves the others as they were, also after a restart', async () => {
    await source.load(eriksFile(erik, 3));
    await source.load(eriksFile(elly));
    await source.load(aMedicationStatement({ id: 'mgb-2', subject: undefined }), erik);
    await source.stop();
    await source.start();
    await source.control(`clear-client?bsn=${erik}`, '').expect(200, { cleared: 6 });
    await source.stop();
    await source.start();

    expect([await agreementsOf(erik), (await source.search('MedicationStatement', about(erik))).body.total]).toEqual([[], 0]);
    expect((await source.search('Patient', `identifier=${erik}`)).body.total).toBe(0);
    expect([(await agreementsOf(elly)).length, await medicineOf(elly)]).toEqual([1, [lithium['code']]]);
  });

  it('takes a client again whom it forgot', async () => {
    await source.load(eriksFile(erik));
    await source.control(`clear-client?bsn=${erik}`, '');

    expect(await source.load(eriksFile(erik))).toEqual({ loaded: 7, rejected: [], clients: [erik] });
    expect(await agreementsOf(erik)).toEqual(['MedicationRequest/ma-1']);
  });

  it('has nobody to forget where nobody has that number', async () => {
    await source.control(`clear-client?bsn=${erik}`, '').expect(200, { cleared: 0 });
  });
});
