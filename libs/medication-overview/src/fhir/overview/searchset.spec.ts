import type { JsonObject } from '#libs/fhir';
import { medicationOverview } from '../../domain/overview.js';
import { failed, type SourceReport } from '../../domain/source-report.js';
import { anAllergy } from '../../domain/testing/alongside-builders.js';
import { momentAt } from '../../domain/testing/builders.js';
import { readAnswer } from '../read-answer.js';
import { aBundle, anMa, anMgb, aTa, bsn, extension, naming, source, stopType, withExtension, without } from '../testing/resources.js';
import { toSearchsetBundle } from './searchset.js';

const at = momentAt('2024-01-01T12:00:00+01:00');
const frame = { client: '00000000-0000-4000-8000-000000000001', bsn };

const answering = (...resources: JsonObject[]): SourceReport => {
  const answer = readAnswer([aBundle(resources)], source, bsn);
  if (!answer) throw new Error('somebody else');
  return { source, state: 'answered', reason: null, ageMs: 120, ...answer };
};
const overviewFrom = (reports: SourceReport[], more = {}) =>
  medicationOverview({ at, reports, permitted: reports.flatMap(({ blocks }) => blocks), notConnected: [], withheld: [], ...more });
type Sent = { resource: JsonObject; search: { mode: string } };
const entriesOf = (overview: ReturnType<typeof overviewFrom>): Sent[] => toSearchsetBundle(overview, frame)['entry'] as Sent[];
const ofType = (entries: readonly Sent[], type: string): JsonObject[] => entries.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

describe('the overview as FHIR', () => {
  const entries = entriesOf(overviewFrom([answering(anMa(), aTa(), anMgb())]));

  it('has one List with the Dutch code for a medication overview, current and a snapshot', () => {
    expect(ofType(entries, 'List')).toMatchObject([
      { status: 'current', mode: 'snapshot', date: '2024-01-01T12:00:00+01:00', code: { coding: [{ system: 'http://snomed.info/sct', code: '11181000146103' }] }, entry: [{}, {}, {}] },
    ]);
  });

  it('has the client, with the BSN and no more than name, sex and date of birth', () => {
    expect(ofType(entries, 'Patient')).toEqual([
      { resourceType: 'Patient', id: expect.stringMatching(/^[0-9a-f-]{36}$/), identifier: [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn }], name: [{ text: 'Elly Verzonnen' }], gender: 'female', birthDate: '1970-01-01' },
    ]);
  });

  it('says which sources were asked, which answered and how old each answer is', () => {
    const [list] = ofType(entriesOf(overviewFrom([answering(anMa()), failed({ ...source, id: 'his-brug' }, 'late')])), 'List');
    expect((list?.['extension'] as { extension: object[] }[]).map((asked) => asked.extension)).toEqual([
      [{ url: 'id', valueCode: 'ais-brug' }, { url: 'ura', valueCode: '00000003' }, { url: 'kind', valueCode: 'ais' }, { url: 'state', valueCode: 'answered' }, { url: 'ageMs', valueInteger: 120 }],
      [{ url: 'id', valueCode: 'his-brug' }, { url: 'ura', valueCode: '00000003' }, { url: 'kind', valueCode: 'ais' }, { url: 'state', valueCode: 'failed' }, { url: 'reason', valueCode: 'late' }],
    ]);
  });

  it('does not name the client after a source of which nothing may be seen', () => {
    expect(ofType(entriesOf(overviewFrom([answering(anMa())], { permitted: [] })), 'Patient')[0]).not.toHaveProperty('name');
  });

  it('says of each block on which kind of line it is and in what role', () => {
    const [list] = ofType(entries, 'List');
    const codes = (list?.['entry'] as { flag: { coding: { code: string }[] } }[]).map(({ flag }) => flag.coding.map(({ code }) => code));
    expect(codes).toEqual([['current', 'basis'], ['current', 'processed'], ['current', 'use']]);
  });

  it('says of each flag how pressing it is, right after it', () => {
    const other = withExtension(anMa({}, 'MA_9'), extension('ext-PharmaceuticalTreatment.Identifier', { valueIdentifier: { system: 's', value: 'MBH_9' } }));
    const [list] = ofType(entriesOf(overviewFrom([answering(anMa(), other)])), 'List');
    const [first] = list?.['entry'] as { flag: { coding: { system: string; code: string }[] } }[];
    expect(first?.flag.coding.slice(2).map(({ system, code }) => `${system.split('/').at(-1)} ${code}`)).toEqual(['medication-flag same-substance', 'medication-flag-level look-now']);
  });

  it('has the blocks, and with them medicine, prescriber and organisations; every reference leads to an entry', () => {
    const urls = new Set((toSearchsetBundle(overviewFrom([answering(anMa(), aTa(), anMgb())]), frame)['entry'] as { fullUrl?: string }[]).map(({ fullUrl }) => fullUrl));
    const references = [...JSON.stringify(entries).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);
    expect(entries.map(({ resource, search }) => `${search.mode} ${String(resource['resourceType'])}`)).toEqual([
      'match List', 'include Patient', 'match MedicationRequest', 'match MedicationDispense', 'match MedicationStatement',
      'include Medication', 'include PractitionerRole', 'include Practitioner', 'include Organization', 'include Organization',
      'outcome OperationOutcome', 'outcome OperationOutcome',
    ]);
    expect(references.filter((reference) => !urls.has(reference))).toEqual([]);
  });

  it('tells whose source a block is from, and nothing of ids, versions and times of the source', () => {
    const [ma] = ofType(entries, 'MedicationRequest');
    expect(ma?.['meta']).toEqual({ profile: ['http://nictiz.nl/fhir/StructureDefinition/mp-profile'], source: 'http://fhir.nl/fhir/NamingSystem/ura#00000003' });
    expect(ma?.['id']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
  });

  it('leaves out what was superseded', () => {
    const stop = withExtension(anMa({ modifierExtension: [stopType('410546004')], priorPrescription: naming('MA_1') }, 'MA_stop'), extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-12-01T00:00:00+01:00', end: '2023-12-29T23:59:59+01:00' } }));
    const later = withExtension(anMa({ priorPrescription: naming('MA_1') }, 'MA_2'), extension('ext-RegistrationDateTime', { valueDateTime: '2023-12-29T09:00:00+01:00' }));
    const found = ofType(entriesOf(overviewFrom([answering(anMa(), stop, withExtension(later, extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-12-30' } })))])), 'MedicationRequest');
    expect(found.map(({ identifier }) => (identifier as { value: string }[])[0]?.value)).toEqual(['MA_2']);
  });
});

describe('what must not travel along', () => {
  const canary = 'CANARY';
  const spoken = { text: { div: canary }, contained: [{ resourceType: 'Condition', id: 'c', code: { text: canary } }], supportingInformation: [{ display: canary }], insurance: canary, _status: { id: canary } };
  const pointing = { priorPrescription: { type: 'MedicationRequest', identifier: { system: canary, value: canary }, display: canary }, encounter: { display: canary }, reasonReference: [{ reference: 'Condition/c', display: canary }], basedOn: [{ reference: canary }] };

  it('no narrative, no contained resource, no reference to what is not in the answer, no display of a reference', () => {
    const inExtension = extension('ext-MedicationAgreement.RelationMedicationUse', { valueReference: { identifier: { value: canary }, display: canary } });
    const ma = withExtension(anMa({ ...spoken, ...pointing, subject: { reference: 'Patient/elly', display: canary } }), inExtension);
    expect(JSON.stringify(entriesOf(overviewFrom([answering(ma)])))).not.toContain(canary);
  });

  it('free text neither, as soon as anything is withheld', () => {
    const report = answering(anMa({ note: [{ text: canary }] }));
    expect(JSON.stringify(entriesOf(overviewFrom([report])))).toContain(canary);
    expect(JSON.stringify(entriesOf(overviewFrom([report], { withheld: ['medication'] })))).not.toContain(canary);
  });

  it('free text in extensions and in a dose neither; the dose itself stays', () => {
    const spokenOf = (name: string, value: JsonObject): JsonObject => ({ dosageInstruction: [{ text: 'volgens schema', patientInstruction: canary, _patientInstruction: { extension: [{ url: 'http://example.org/words', valueString: canary }] } }], extension: [...(anMa()['extension'] as JsonObject[]), extension(name, value)] });
    const report = answering(
      anMa(spokenOf('ext-MedicationAgreement.MedicationAgreementAdditionalInformation', { valueCodeableConcept: { text: canary } })),
      aTa(spokenOf('ext-AdministrationAgreement.AdditionalInformation', { valueString: canary })),
    );
    expect(JSON.stringify(entriesOf(overviewFrom([report]))).match(/CANARY/g)).toHaveLength(6);
    const withheld = JSON.stringify(entriesOf(overviewFrom([report], { withheld: ['medication'] })));
    expect(withheld).not.toContain(canary);
    expect(withheld.match(/volgens schema/g)).toHaveLength(2);
  });

  it('the BSN in the name of a medicine, in a number of a block or in an allergy', () => {
    const named = anMa({ medicationReference: { display: `LITHIUM ${bsn}` } });
    const unreadable = without(anMa({ identifier: [{ system: 's', value: bsn }] }, 'MA_2'), 'ext-RegistrationDateTime');
    const items = [anAllergy(`Penicilline ${bsn}`, { isUnreadable: true })];
    const entries = entriesOf(overviewFrom([answering(named, unreadable)], { alongside: { allergies: items, measurements: [], given: [] } }));
    expect(JSON.stringify(entries.filter(({ resource }) => resource['resourceType'] !== 'Patient'))).not.toContain(bsn);
  });

  it.each([bsn, '9999.00.018', '9999 00 018'])('the BSN written as %s, wherever a source wrote it', (written) => {
    const ma = anMa({ note: [{ text: `BSN ${written}` }], subject: { reference: 'Patient/elly', identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn } } });
    const entries = entriesOf(overviewFrom([answering(ma)])).filter(({ resource }) => resource['resourceType'] !== 'Patient');
    expect(JSON.stringify(entries)).not.toContain(written);
    expect(JSON.stringify(entries)).not.toContain(bsn);
  });
});

describe('what is missing is said', () => {
  const always = ['informational: Allergieën: hier onbekend.', 'informational: Er is geen interactiecontrole gedaan.', 'informational: Dit overzicht is nog niet met de cliënt doorgenomen.'];
  const outcomes = (overview: ReturnType<typeof overviewFrom>): string[] =>
    ofType(entriesOf(overview), 'OperationOutcome').flatMap(({ issue }) => (issue as { code: string; details: { text: string } }[]).map(({ code, details }) => `${code}: ${details.text}`));

  it('a source that failed, a kind that is not connected, that the client withheld, what cannot be read', () => {
    const reports = [answering(without(anMa(), 'ext-RegistrationDateTime')), failed({ ...source, id: 'his-brug' }, 'late')];
    expect(outcomes(overviewFrom(reports, { notConnected: ['hospital'], withheld: ['medication'] }))).toEqual([
      'incomplete: Bron his-brug gaf niet op tijd antwoord. Wat daar staat, ontbreekt in dit overzicht.',
      'informational: Hier niet aangesloten: ziekenhuis.',
      'suppressed: De cliënt koos om niet alles te delen (medicijnen).',
      'structure: Onderdeel MA_1 (MA) van 00000003 is niet te lezen en staat niet in de lijst.',
      ...always,
    ]);
  });

  it('what nobody did, and that allergies are unknown, also where nothing is missing', () => {
    expect(outcomes(overviewFrom([answering(anMa())]))).toEqual(always);
  });

  it.each([
    ['a source failed', [failed(source, 'down')], { withheld: ['medication'] }, 'unavailable'],
    ['the client withheld', [answering()], { withheld: ['medication'] }, 'withheld'],
    ['a kind is not connected', [answering()], { notConnected: ['ward'] }, 'unavailable'],
    ['everybody answered', [answering()], {}, 'nilknown'],
    ['what was received cannot be read', [answering(without(anMa(), 'ext-RegistrationDateTime'))], {}, 'unavailable'],
    ['what was received lies far ahead', [answering(withExtension(anMa(), extension('ext-TimeInterval.Period', { valuePeriod: { start: '2024-12-01' } })))], {}, 'unavailable'],
    ['what was received ended long ago', [answering(withExtension(anMa(), extension('ext-TimeInterval.Period', { valuePeriod: { start: '2020-01-01', end: '2020-02-01' } })))], {}, 'nilknown'],
    ['what was received was an error', [answering(anMa({ status: 'entered-in-error' }))], {}, 'nilknown'],
  ])('an empty list says why: %s', (_situation, reports, more, code) => {
    expect(ofType(entriesOf(overviewFrom(reports, more)), 'List')).toMatchObject([{ emptyReason: { coding: [{ code }] } }]);
  });
});
