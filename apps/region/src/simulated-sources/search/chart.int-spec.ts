import { bsnSystem, snomed } from '../fixtures/a-file.js';
import { eriksChart, loinc, observationCategory } from '../fixtures/a-chart.js';
import { ASource, namesIn } from '../fixtures/a-source.js';

const [erik, elly] = ['999900468', '999900481'];
const about = (bsn: string): string => `patient.identifier=${bsnSystem}|${bsn}`;

describe('asking a simulated source for what goes with the medicines', () => {
  const source = new ASource();
  beforeAll(async () => {
    await source.start();
    await source.load(eriksChart(erik));
    await source.load(eriksChart(elly));
  });
  afterAll(() => source.remove());

  it.each([
    ['all allergies', 'AllergyIntolerance', '', ['penicillin', 'bees']],
    ['allergies to medicines', 'AllergyIntolerance', '&category=medication', ['penicillin']],
    ['an allergy by what it is to', 'AllergyIntolerance', `&code=${snomed}|764146007`, ['penicillin']],
    ['an allergy by what gave the reaction', 'AllergyIntolerance', `&code=${snomed}|288328004`, ['bees']],
    ['contra-indications, not every flag', 'Flag', `&category=${snomed}|140401000146105`, ['contra-indication']],
    ['problems of a category', 'Condition', `&category=${snomed}|282291009`, ['bipolar']],
    ['a problem by its code', 'Condition', `&code=${snomed}|13746004`, ['bipolar']],
    ['a lithium level', 'Observation', `&code=${loinc}|14334-7`, ['lithium-level']],
    ['either of some results', 'Observation', `&code=${loinc}|14334-7,${loinc}|62238-1`, ['lithium-level', 'egfr']],
    ['the code of a result in another system', 'Observation', `&code=${snomed}|14334-7`, []],
    ['laboratory results', 'Observation', `&category=${observationCategory}|laboratory`, ['lithium-level', 'egfr']],
    ['a result that must be both', 'Observation', `&category=laboratory&code=${loinc}|62238-1`, ['egfr']],
    ['what was given', 'MedicationAdministration', `&category=${snomed}|18629005`, ['mtd-1']],
  ])('finds %s, of that client only', async (_situation, type, more, ids) => {
    expect(namesIn(await source.search(type, `${about(erik)}${more}`).expect(200))).toEqual(ids.map((id) => `${type}/${id}`));
  });

  it.each([
    ['AllergyIntolerance', ['patient', 'asserter', 'recorder'], ['Patient/erik', 'Practitioner/amrani', 'PractitionerRole/psychiatrist']],
    ['Flag', ['patient', 'author'], ['Patient/erik', 'PractitionerRole/psychiatrist']],
    ['Condition', ['subject', 'asserter'], ['Patient/erik', 'PractitionerRole/psychiatrist']],
    ['Observation', ['patient', 'performer', 'specimen'], ['Patient/erik', 'PractitionerRole/psychiatrist', 'Specimen/blood']],
    ['MedicationAdministration', ['patient', 'medication', 'performer', 'request'], ['Medication/lithium', 'MedicationRequest/ma-1', 'Patient/erik', 'PractitionerRole/psychiatrist']],
  ])('brings along whom and what a %s refers to', async (type, parameters, expected) => {
    const includes = parameters.map((parameter) => `&_include=${type}:${parameter}`).join('');

    expect(namesIn(await source.search(type, `${about(erik)}${includes}`).expect(200), 'include').toSorted()).toEqual(expected);
  });

  it('brings along what is one step further, when asked to go on', async () => {
    const further = '&_include=Observation:performer&_include:iterate=PractitionerRole:practitioner&_include:iterate=PractitionerRole:organization';

    expect(namesIn(await source.search('Observation', `${about(erik)}${further}`), 'include').toSorted()).toEqual(['Organization/ggz', 'Practitioner/amrani', 'PractitionerRole/psychiatrist']);
  });

  it('refuses a code where the type has none to search on', async () => {
    await source.search('Flag', `${about(erik)}&code=1`).expect(400);
  });

  it.each([
    ['AllergyIntolerance', ['category', 'code', 'patient.identifier'], ['AllergyIntolerance:asserter', 'AllergyIntolerance:patient']],
    ['Flag', ['category', 'patient.identifier'], ['Flag:author', 'Flag:subject']],
    ['Condition', ['category', 'code'], ['Condition:asserter']],
    ['Observation', ['category', 'code'], ['Observation:performer', 'Observation:specimen']],
    ['MedicationAdministration', ['category'], ['MedicationAdministration:performer', 'MedicationAdministration:request']],
  ])('says what can be asked about a %s', async (type, parameters, includes) => {
    const { body } = await source.get('/fhir/metadata').expect(200);
    const stated = (body.rest[0].resource as { type: string; searchParam: { name: string }[]; searchInclude: string[] }[]).find((one) => one.type === type)!;

    expect(stated.searchParam.map(({ name }) => name)).toEqual(expect.arrayContaining(parameters));
    expect(stated.searchInclude).toEqual(expect.arrayContaining(includes));
  });
});
