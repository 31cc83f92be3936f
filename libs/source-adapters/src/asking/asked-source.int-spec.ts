import { usualLimits } from '../http/limits.js';
import { mp9R4 } from '../mp9-r4/mp9-r4.dialect.js';
import { mp9Stu3 } from '../stu3/mp9-stu3.dialect.js';
import { AFhirServer } from '../testing/fhir-server.js';
import { aPatient, bsn, r4, storyOf } from '../testing/records.js';
import { AskedSource } from './asked-source.js';

const description = { id: 'ais-test', ura: '00000003', kind: 'ais', fhir: 'R4' };

let server: AFhirServer;
let source: AskedSource;
const aSource = (dialect = mp9R4, more = {}) => new AskedSource(description, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits: usualLimits, ...more }, dialect);

const medicationForms = () => server.received.filter(({ url }) => /Medication(Request|Dispense|Statement)/.test(url));

beforeEach(async () => {
  server = await new AFhirServer().start();
  server.records = storyOf(r4);
  source = aSource();
});
afterEach(async () => {
  await source.close();
  server.stop();
});

describe('how a source is asked', () => {
  it.each([
    ['R4', mp9R4, ['http://snomed.info/sct|33633005', 'http://snomed.info/sct|422037009', 'http://snomed.info/sct|422979000']],
    ['STU3', mp9Stu3, ['http://snomed.info/sct|16076005', 'http://snomed.info/sct|422037009', 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3|6']],
  ])('%s: by three forms, one for each kind of block, without a bound on the period', async (_version, dialect, categories) => {
    const asked = aSource(dialect);
    await asked.reportFor(bsn);
    const received = medicationForms().toSorted((one, other) => ['Request', 'Dispense', 'Statement'].findIndex((type) => one.url.includes(type)) - ['Request', 'Dispense', 'Statement'].findIndex((type) => other.url.includes(type)));
    expect(received.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'POST /fhir/MedicationRequest/_search', 'POST /fhir/MedicationDispense/_search', 'POST /fhir/MedicationStatement/_search',
    ]);
    const forms = received.map(({ body }) => new URLSearchParams(body));
    expect(forms.map((form) => form.get('category'))).toEqual(categories);
    expect(forms.every((form) => form.get('patient.identifier') === `http://fhir.nl/fhir/NamingSystem/bsn|${bsn}` && form.get('_count') === '100' && !/period-?of-?use/.test(form.toString()))).toBe(true);
    await asked.close();
  });

  it('never with the BSN in an address, also where the server writes it into its links', async () => {
    Object.assign(server, { perPage: 1, tellsInLinks: true, records: [...storyOf(r4), r4.ma('MA_2'), r4.ma('MA_3')] });
    expect((await source.reportFor(bsn)).blocks).toHaveLength(5);
    expect(server.received.filter(({ url }) => url.includes(bsn))).toEqual([]);
    expect(medicationForms()).toHaveLength(5);
  });
});

describe('who stated a use, which MP9 keeps in an extension', () => {
  const authorOfUse = 'MedicationStatement:author';
  const formsOfUse = () => medicationForms().filter(({ url }) => url.includes('Statement')).map(({ body }) => new URLSearchParams(body).getAll('_include'));

  it('is asked along by the search parameter of MP9, in the same search', async () => {
    await source.reportFor(bsn);
    expect(formsOfUse()).toEqual([['MedicationStatement:medication', 'MedicationStatement:source', 'MedicationStatement:patient', authorOfUse]]);
  });

  it('is left where a source refuses to send it along: the use itself is asked once more', async () => {
    server.refusesInclude = authorOfUse;
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'answered', blocks: [{ kind: 'MA' }, { kind: 'TA' }, { kind: 'MGB' }] });
    expect(formsOfUse()[1]).toEqual(['MedicationStatement:medication', 'MedicationStatement:source', 'MedicationStatement:patient']);
  });

  it('is not asked twice of a source that fails', async () => {
    Object.assign(server, { misbehaviour: 'down', misbehavesOnlyOf: 'MedicationStatement' });
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'down' });
    expect(formsOfUse()).toHaveLength(1);
  });
});

describe('what one question may cost', () => {
  const manyAgreements = [aPatient(), ...Array.from({ length: 30 }, (_, index) => r4.ma(`MA_${index}`))];

  it.each([
    ['bytes of all pages together', { maxBytes: 1_000 }],
    ['bytes of one page', { maxBytesPerPage: 1_000 }],
    ['records', { maxEntries: 29 }],
    ['pages', { maxPagesPerSearch: 2 }],
  ])('too many %s', async (_situation, limit) => {
    Object.assign(server, { records: manyAgreements, perPage: 10 });
    const poor = aSource(mp9R4, { limits: { ...usualLimits, ...limit } });
    expect(await poor.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'too-large', blocks: [] });
    await poor.close();
  });
});

describe('a region that reaches no private addresses', () => {
  it.each([['by number', '127.0.0.1'], ['by name', 'localhost']])('does not connect to loopback %s', async (_how, host) => {
    const outside = aSource(mp9R4, { baseUrl: server.baseUrl.replace('127.0.0.1', host), allowPrivateAddresses: false });
    expect(await outside.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'down' });
    expect(server.received).toEqual([]);
    await outside.close();
  });
});
