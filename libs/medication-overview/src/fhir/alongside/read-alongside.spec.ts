import type { JsonObject } from '#libs/fhir';
import { readAnswer } from '../read-answer.js';
import { aContraIndication, anAllergyIntolerance, anMtd, aResult, concept, strangeModifier } from '../testing/alongside.js';
import { aBundle, anMa, aPatient, bsn, source } from '../testing/resources.js';

const answer = (...resources: JsonObject[]) => readAnswer([aBundle(resources)], source, bsn);
const read = (...resources: JsonObject[]) => answer(...resources)!.alongside;
const somebodyElse = { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: '999900020' } };

function nested(depth: number): JsonObject {
  let value: JsonObject = { url: 'deepest', valueString: 'x' };
  for (let level = 0; level < depth; level += 1) value = { url: 'deep', extension: [value] };
  return value;
}

describe('what a source sends alongside the medicines', () => {
  it('is read from the same answer, with who holds it and who wrote it', () => {
    const alongside = read(anMa(), anAllergyIntolerance(), aContraIndication(), aResult('62238-1'), aResult('2947-0'), anMtd());
    const origin = { source: 'ais-brug', sourceUra: '00000003', author: { ura: '00000001', specialism: '0329' }, security: [] };
    expect(alongside).toMatchObject({
      allergies: [{ ...origin, key: 'ais-brug#AllergyIntolerance/AI_1', text: 'Penicilline' }, { ...origin, kind: 'contra-indication' }],
      measurements: [{ ...origin, kind: 'renal-function' }], given: [{ ...origin, treatment: { value: 'MBH_1' } }],
    });
  });

  it('bears the labels that its source gave it', () => {
    expect(read(anAllergyIntolerance({ meta: { security: [{ code: 'PSY' }] } })).allergies[0]?.security).toEqual(['PSY']);
  });

  it('was written by who is known where they work: the recorder, where the client told it', () => {
    const told = { asserter: { reference: 'Patient/elly' }, recorder: { reference: 'PractitionerRole/psychiater' } };
    expect(read(anAllergyIntolerance(told)).allergies[0]?.author).toMatchObject({ ura: '00000001', isClient: false });
    expect(read(anAllergyIntolerance({ asserter: undefined })).allergies[0]?.author).toEqual({ ura: null, specialism: null, name: null, isClient: false });
  });

  it.each<[string, JsonObject, boolean]>([
    ['names its maker', {}, false],
    ['names a maker who did not come along', { performer: [{ reference: 'Organization/lab' }] }, false],
    ['names a maker in words', { performer: [{ display: 'Laboratorium' }] }, false],
    ['names nobody', { performer: undefined }, true],
    ['has an empty list of makers', { performer: [] }, true],
  ])('a result that %s', (_situation, change, isOfNobody) => {
    expect(read(aResult('62238-1', change)).measurements[0]?.namesNobody ?? false).toBe(isOfNobody);
  });

  it.each<[string, JsonObject]>([
    ['a flag of another category', aContraIndication({ category: [{ coding: [{ system: 'http://loinc.org', code: '75310-3' }] }] })],
    ['a flag that says nothing of its kind', aContraIndication({ category: undefined })],
    ['a flag of another profile', aContraIndication({ category: undefined, meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/nl-core-Alert'] } })],
    ['a result of another kind', aResult('2947-0')],
    ['a result that was a mistake', aResult('14334-7', { status: 'entered-in-error' })],
    ['an administration of another category', anMtd({ category: concept('373784005') })],
    ['an administration that was not done', anMtd({ status: 'not-done' })],
  ])('%s is left out', (_what, resource) => {
    expect(read(resource)).toEqual({ allergies: [], measurements: [], given: [], unreadable: [], is: { allergies: 'answered', measurements: 'answered', given: 'answered' } });
  });

  it.each<[string, JsonObject, 'measurements' | 'given']>([
    ['a result with a modifier that nobody knows', aResult('14334-7', strangeModifier), 'measurements'],
    ['a result without a moment', aResult('14334-7', { effectiveDateTime: undefined }), 'measurements'],
    ['an administration without a moment', anMtd({ effectiveDateTime: undefined }), 'given'],
    ['an administration that does not say whether it was done', anMtd({ status: 'unknown' }), 'given'],
  ])('%s may be the newest: the older ones do not pass for the last', (_what, resource, of) => {
    expect(read(resource)).toMatchObject({ measurements: [], given: [], unreadable: [{ of, sourceUra: '00000003', author: { ura: '00000001' }, security: [], treatment: of === 'given' ? { value: 'MBH_1' } : null }] });
    expect(answer(resource)?.received.size).toBe(0);
  });

  it.each<[string, JsonObject, string]>([
    ['an allergy with a modifier that nobody knows', anAllergyIntolerance(strangeModifier), 'Allergie: niet te lezen'],
    ['an allergy without a substance', anAllergyIntolerance({ code: undefined }), 'Allergie: niet te lezen'],
    ['an allergy that is a list', anAllergyIntolerance({ code: [7], reaction: 'x', clinicalStatus: [], _category: 7 }), 'Allergie: niet te lezen'],
    ['an allergy 10,000 levels deep', anAllergyIntolerance({ reaction: [nested(10_000)] }), 'Allergie: niet te lezen'],
    ['a contra-indication without a name', aContraIndication({ code: {} }), 'Contra-indicatie: niet te lezen'],
  ])('%s is listed as unreadable, and its resource is not passed on', (_what, resource, text) => {
    const found = answer(resource)!;
    expect(found.alongside.allergies).toMatchObject([{ text, isUnreadable: true, saysNone: false }]);
    expect(found.received.size).toBe(0);
  });

  it('is found by profile where no category is given', () => {
    const profile = (name: string): JsonObject => ({ category: undefined, meta: { profile: [`http://nictiz.nl/fhir/StructureDefinition/${name}|1.0`] } });
    expect(read(aContraIndication(profile('nl-core-MedicationContraIndication')), anMtd(profile('mp-MedicationAdministration2')))).toMatchObject({ allergies: [{}], given: [{}] });
  });

  it('of a length that nobody reads ends with a mark, and keeps what is said of it', () => {
    const long = anAllergyIntolerance({ code: { text: 'a'.repeat(4_000_000) }, criticality: 'high', reaction: Array.from({ length: 200 }, (_, place) => ({ manifestation: [{ text: `uitslag ${place}` }] })) });
    const [{ text } = { text: '' }] = read(long).allergies;
    expect(text).toMatch(/^a{500} \[de rest wordt niet getoond\] \(hoog risico; reactie: uitslag 0, .* \[de rest wordt niet getoond\]$/);
    expect(text.length).toBeLessThan(1_100);
  });

  it('counts once where pages repeat it, and twice where two share an id', () => {
    expect(read(anAllergyIntolerance(), anAllergyIntolerance()).allergies).toHaveLength(1);
    expect(read(anAllergyIntolerance(), anAllergyIntolerance({ code: { text: 'Bijen' } })).allergies.map(({ text }) => text)).toEqual(['Penicilline', 'Bijen']);
  });
});

describe('whose they are', () => {
  it.each<[string, JsonObject]>([
    ['an allergy', anAllergyIntolerance({ patient: somebodyElse })],
    ['an allergy that names its client where others do', anAllergyIntolerance({ patient: undefined, subject: { reference: 'Patient/elly' } })],
    ['an allergy recorded by mistake', anAllergyIntolerance({ patient: somebodyElse, verificationStatus: 'entered-in-error' })],
    ['a contra-indication', aContraIndication({ subject: somebodyElse })],
    ['a flag that is not read at all', aContraIndication({ subject: somebodyElse, category: undefined })],
    ['a result', aResult('14334-7', { subject: somebodyElse })],
    ['a result that is not read at all', aResult('2947-0', { subject: somebodyElse })],
    ['what was given', anMtd({ subject: somebodyElse })],
  ])('%s of somebody else makes the whole answer useless', (_what, resource) => {
    expect(answer(anMa(), resource)).toBeNull();
  });

  it('is the client also where only the BSN says so', () => {
    const client = { identifier: { system: 'http://fhir.nl/fhir/NamingSystem/bsn', value: bsn } };
    expect(readAnswer([aBundle([anAllergyIntolerance({ patient: client })], [])], source, bsn)?.alongside.allergies).toHaveLength(1);
    expect(readAnswer([aBundle([anAllergyIntolerance()], [aPatient()])], source, bsn)).not.toBeNull();
  });
});
