import { usualLimits } from '../http/limits.js';
import { AFhirServer, type Misbehaviour } from '../testing.fhir-server.js';
import { aMedication, anMa, aPatient, bsn, otherBsn, records } from '../testing.records.js';
import { Mp9R4Source } from './mp9-r4.adapter.js';

const description = { id: 'ais-test', ura: '00000003', kind: 'ais', fhir: 'R4' };
const limits = { ...usualLimits, deadlineMs: 10_000, maxBytesPerPage: 1_000_000, maxPagesPerSearch: 60 };

let server: AFhirServer;
let source: Mp9R4Source;
const aSource = (more = {}) => new Mp9R4Source(description, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits, ...more });

beforeEach(async () => {
  server = await new AFhirServer().start();
  server.records = records;
  source = aSource();
});
afterEach(async () => {
  await source.close();
  server.stop();
});

describe('how a source is asked', () => {
  it('by three forms, one for each kind of block, without a bound on the period', async () => {
    await source.reportFor(bsn);
    expect(server.received.map(({ method, url }) => `${method} ${url}`).toSorted()).toEqual([
      'POST /fhir/MedicationDispense/_search', 'POST /fhir/MedicationRequest/_search', 'POST /fhir/MedicationStatement/_search',
    ]);
    const form = new URLSearchParams(server.received.find(({ url }) => url.includes('Request'))?.body);
    expect(Object.fromEntries(form)).toMatchObject({
      'patient.identifier': `http://fhir.nl/fhir/NamingSystem/bsn|${bsn}`, category: 'http://snomed.info/sct|33633005', _count: '100',
    });
    expect(form.has('period-of-use')).toBe(false);
  });

  it('page after page to the end', async () => {
    server.perPage = 100;
    server.records = [aPatient(), aMedication, ...Array.from({ length: 5_000 }, (_, index) => anMa(`MA_${index}`))];
    expect((await source.reportFor(bsn)).blocks).toHaveLength(5_000);
  });

  it('never with the BSN in an address, also where the server writes it into its links', async () => {
    Object.assign(server, { perPage: 1, tellsInLinks: true, records: [...records, anMa('MA_2'), anMa('MA_3')] });
    expect((await source.reportFor(bsn)).blocks).toHaveLength(5);
    expect(server.received.filter(({ url }) => url.includes(bsn))).toEqual([]);
    expect(server.received).toHaveLength(5);
  });
});

describe('a source that fails', () => {
  it.each<[string, Misbehaviour, string]>([
    ['answers with something that is no Bundle', 'no-bundle', 'not-fhir'],
    ['reaches into prototypes', 'prototype', 'unreadable'],
    ['never stops talking', 'endless', 'too-large'],
    ['points to another host for more', 'link-elsewhere', 'redirected'],
    ['has always one more page', 'link-for-ever', 'too-large'],
  ])('%s', async (_situation, how, reason) => {
    server.misbehaviour = how;
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason });
  });

  it('on its second page has failed whole: the first page is not taken for everything', async () => {
    Object.assign(server, { perPage: 1, misbehaviour: 'second-page-down', records: [...records, anMa('MA_2')] });
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'down', blocks: [] });
  });

  it('that is gone is down', async () => {
    server.stop();
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'down' });
  });

  it.each<Misbehaviour>(['late', 'trickle'])('%s is given up at its deadline, however slowly it goes on', async (how) => {
    server.misbehaviour = how;
    const hasty = aSource({ limits: { ...limits, deadlineMs: 300 } });
    const startedAt = performance.now();
    expect(await hasty.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'late' });
    expect(performance.now() - startedAt).toBeLessThan(300 + 500);
    await hasty.close();
  });

  it('recovers without help', async () => {
    server.misbehaviour = 'endless';
    await source.reportFor(bsn);
    server.misbehaviour = null;
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'answered' });
  });

  it('larger in all than one question may cost is too large', async () => {
    const poor = aSource({ limits: { ...limits, maxBytes: 1_000 } });
    expect(await poor.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'too-large' });
    await poor.close();
  });
});

describe('a source that sends what cannot be used', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'{"extension":['.repeat(depth)}1${']}'.repeat(depth)}`);

  it('has failed whole with one record about somebody else, also where only that record says so', async () => {
    const contained = [{ ...aPatient('p', otherBsn) }];
    server.records = [...records, { ...anMa('MA_2'), contained, subject: { reference: '#p' } }];
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'other-person', blocks: [] });
  });

  it('1,000 levels deep is unreadable', async () => {
    server.records = [...records, { ...anMa('MA_2'), note: [nested(1_000)] }];
    expect(await source.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'unreadable', blocks: [] });
  });
});

describe('a region that reaches no private addresses', () => {
  it.each([['by number', '127.0.0.1'], ['by name', 'localhost']])('does not connect to loopback %s', async (_how, host) => {
    const outside = aSource({ baseUrl: server.baseUrl.replace('127.0.0.1', host), allowPrivateAddresses: false });
    expect(await outside.reportFor(bsn)).toMatchObject({ state: 'failed', reason: 'down' });
    expect(server.received).toEqual([]);
    await outside.close();
  });
});
