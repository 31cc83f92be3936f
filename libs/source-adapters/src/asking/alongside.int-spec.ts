import { usualLimits } from '../http/limits.js';
import { mp9R4 } from '../mp9-r4/mp9-r4.dialect.js';
import { mp9Stu3 } from '../stu3/mp9-stu3.dialect.js';
import { AFhirServer } from '../testing/fhir-server.js';
import type { Misbehaviour } from '../testing/misbehaviour.js';
import { alongsideR4, bsn, r4, storyOf, type SentResource } from '../testing/records.js';
import { alongsideStu3, stu3 } from '../testing/records-stu3.js';
import { AskedSource } from './asked-source.js';

let server: AFhirServer;
let source: AskedSource;
const aSource = (dialect = mp9R4, limits = {}) => new AskedSource({ id: 'ais-test', ura: '00000003', kind: 'ais', fhir: 'R4' }, { baseUrl: server.baseUrl, allowPrivateAddresses: true, limits: { ...usualLimits, ...limits } }, dialect);

beforeEach(async () => {
  server = await new AFhirServer().start();
  server.records = [...storyOf(r4), ...alongsideR4];
  source = aSource();
});
afterEach(async () => {
  await source.close();
  server.stop();
});

async function answered(how: Misbehaviour | null = null, of: string | null = null, asked = source) {
  Object.assign(server, { misbehaviour: how, misbehavesOnlyOf: of });
  const report = await asked.reportFor(bsn);
  if (report.state === 'failed') throw new Error(`failed: ${report.reason}`);
  const { allergies, measurements, given, is } = report.alongside;
  return { blocks: report.blocks.length, allergies: allergies.map(({ text }) => text), is, measurements: measurements.map(({ kind, text }) => `${kind} ${text}`), given: given.length };
}
const allAnswered = { allergies: 'answered', measurements: 'answered', given: 'answered' };
const everything = { blocks: 3, allergies: ['Penicilline', 'Zwangerschap'], is: allAnswered, measurements: ['lithium-level 0,7 mmol/l', 'renal-function 58 ml/min'], given: 1 };
const formFor = (type: string) => new URLSearchParams(server.received.find(({ url }) => url === `/fhir/${type}/_search`)?.body);

describe('what a source is asked beside the medicines', () => {
  it('allergies, contra-indications, results and what was given: by form, for no more than is needed', async () => {
    expect(await answered()).toEqual(everything);
    expect(server.received.every(({ method, url }) => method === 'POST' && !url.includes(bsn))).toBe(true);
    expect(['AllergyIntolerance', 'Flag', 'Observation', 'MedicationAdministration'].map((type) => formFor(type).get('patient.identifier'))).toEqual(Array(4).fill(`http://fhir.nl/fhir/NamingSystem/bsn|${bsn}`));
    expect(formFor('AllergyIntolerance').getAll('_include')).toEqual(['AllergyIntolerance:asserter', 'AllergyIntolerance:recorder', 'AllergyIntolerance:patient']);
    expect([formFor('Flag').get('category'), formFor('MedicationAdministration').get('category')]).toEqual(['http://snomed.info/sct|140401000146105', 'http://snomed.info/sct|18629005']);
    expect(formFor('Observation').get('code')?.split(',')).toEqual(expect.arrayContaining(['http://loinc.org|62238-1', 'http://loinc.org|14334-7', 'https://referentiemodel.nhg.org/tabellen/nhg-tabel-45-diagnostische-bepalingen|3583']));
  });

  it('of STU3 is read in the same way', async () => {
    server.records = [...storyOf(stu3), ...alongsideStu3];
    const asked = aSource(mp9Stu3);
    expect(await answered(null, null, asked)).toEqual({ ...everything, allergies: ['Penicilline'], given: 0, is: { ...allAnswered, given: 'not-offered' } });
    await asked.close();
  });
});

describe('a source that does not answer a question beside the medicines', () => {
  it.each<[Misbehaviour, string]>([
    ['unknown-type', 'not-offered'], ['unknown-parameter', 'not-offered'],
    ['not-for-you', 'failed'], ['too-often', 'failed'], ['down', 'failed'], ['away', 'failed'], ['cut-off', 'failed'], ['html', 'failed'], ['garbage', 'failed'], ['no-bundle', 'failed'], ['redirect', 'failed'], ['link-elsewhere', 'failed'], ['endless', 'failed'],
  ])('%s about allergies: they are %s, and all else is there', async (how, allergies) => {
    expect(await answered(how, 'AllergyIntolerance')).toEqual({ ...everything, allergies: ['Zwangerschap'], is: { ...allAnswered, allergies } });
  });

  it.each<[string, object]>([
    ['Flag', { allergies: ['Penicilline'], is: { ...allAnswered, allergies: 'failed' } }],
    ['Observation', { measurements: [], is: { ...allAnswered, measurements: 'failed' } }],
    ['MedicationAdministration', { given: 0, is: { ...allAnswered, given: 'failed' } }],
  ])('down about %s: that is told, and the rest is there', async (type, missing) => {
    expect(await answered('down', type)).toEqual({ ...everything, ...missing });
  });

  it('an administration of which nobody says when is kept apart, for it may be the last', async () => {
    server.records = server.records.map((record) => (record['resourceType'] === 'MedicationAdministration' ? { ...record, effectiveDateTime: undefined } : record));
    expect(await answered()).toEqual({ ...everything, given: 0 });
    expect(await source.reportFor(bsn)).toMatchObject({ alongside: { unreadable: [{ of: 'given', source: 'ais-test' }] } });
  });

  it.each([['Observation', 'measurements', []], ['MedicationAdministration', 'given', 0]])('not offered about %s: that did not fail', async (type, kind, none) => {
    expect(await answered('unknown-type', type)).toEqual({ ...everything, [kind]: none, is: { ...allAnswered, [kind]: 'not-offered' } });
  });

  it('not offered about contra-indications: allergies are answered', async () => {
    expect(await answered('unknown-parameter', 'Flag')).toEqual({ ...everything, allergies: ['Penicilline'] });
  });

  it('late about allergies: the medicines are there at the deadline', async () => {
    const hasty = aSource(mp9R4, { deadlineMs: 400 });
    const startedAt = performance.now();
    expect(await answered('late', 'AllergyIntolerance', hasty)).toMatchObject({ blocks: 3, allergies: ['Zwangerschap'], is: { ...allAnswered, allergies: 'failed' } });
    expect(performance.now() - startedAt).toBeLessThan(400 + 500);
    await hasty.close();
  });

  it.each([
    ['too much about allergies: the medicines are there', 90, { blocks: 3, is: { allergies: 'failed' } }],
    ['much about allergies and much about medicines: each has a bound of its own', 30, { blocks: 33, is: { allergies: 'answered' } }],
  ])('%s', async (_situation, count, expected) => {
    const poor = aSource(mp9R4, { maxBytes: 60_000 });
    const long = (record: SentResource, place: number): SentResource => ({ ...record, id: `long_${place}`, note: [{ text: 'x'.repeat(1_000) }] });
    const allergies = Array.from({ length: count }, (_, place) => long(alongsideR4[0]!, place));
    const agreements = count > 30 ? [] : Array.from({ length: count }, (_, place) => ({ ...long(r4.ma(), place), identifier: [] }));
    server.records = [...server.records, ...allergies, ...agreements];
    expect(await answered(null, null, poor)).toMatchObject(expected);
    await poor.close();
  });
});

describe('somebody else', () => {
  it.each(['AllergyIntolerance', 'Flag', 'Observation', 'MedicationAdministration'])('in the answer about %s fails the whole source', async (type) => {
    await expect(answered('other-person', type)).rejects.toThrow('failed: other-person');
  });
});
