import type { JsonObject } from '#libs/fhir';
import { readAnswer } from '../read-answer.js';
import { aBundle, anMa, anMgb, aTa, bsn, category, extension, naming, source, stopType, withExtension, without } from '../testing/resources.js';

const read = (...resources: JsonObject[]) => readAnswer([aBundle(resources)], source, bsn)?.blocks ?? [];

describe('a block as its source sent it', () => {
  it('MA, element by element', () => {
    expect(read(anMa({ priorPrescription: naming('MA_0'), reportedBoolean: true }))[0]).toMatchObject({
      readable: true, kind: 'MA', id: 'MA_1', source: 'ais-brug', sourceUra: '00000003',
      treatment: { value: 'MBH_1' }, author: { ura: '00000001', specialism: '0329' },
      registeredAt: { text: '2023-12-01T09:00:00+01:00' }, period: { start: { text: '2023-12-01T00:00:00+01:00' }, end: null },
      stop: null, isCopy: true, enteredInError: false,
      medicine: { text: 'LITHIUMCARBONAAT TABLET 400MG', prk: '4711', gpk: '815' }, dose: { text: '1 maal per dag 1 stuk, oraal', composed: false },
      follows: ['urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1|MA_0'], restsOn: [],
    });
  });

  it('TA, with the pharmacy as its author and its MA and former TA by name', () => {
    const ta = withExtension(aTa(), extension('ext-RelationAdministrationAgreement', { valueReference: naming('TA_0', 'MedicationDispense') }));
    expect(read(ta)[0]).toMatchObject({ kind: 'TA', author: { ura: '00000003', specialism: null }, follows: [expect.stringContaining('|TA_0')], restsOn: [expect.stringContaining('|MA_1')] });
  });

  it('MGB, with the date on which it was stated; a client has no URA', () => {
    expect(read(anMgb())[0]).toMatchObject({ kind: 'MGB', registeredAt: { text: '2023-12-05T09:00:00+01:00' }, author: { ura: null }, restsOn: [expect.stringContaining('|MA_1')] });
  });

  it.each([
    ['410546004', 'definitive'], ['113371000146109', 'definitive'], ['385655000', 'temporary'], ['113381000146106', 'temporary'], ['89925002', 'cancelled'],
  ])('stop type %s is %s', (code, stop) => {
    expect(read(anMa({ modifierExtension: [stopType(code)] }))[0]).toMatchObject({ stop });
  });

  it('is found by a literal reference too', () => {
    const [ma, ta] = read(anMa(), aTa({ authorizingPrescription: [{ reference: 'http://source.test/fhir/MedicationRequest/MA_1' }] }));
    expect(ta?.readable && ta.restsOn.some((name) => ma?.knownAs.includes(name))).toBe(true);
  });

  it('has its medicine inside, by code or only by name', () => {
    const contained = anMa({ contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'INSIDE' } }], medicationReference: { reference: '#m' } }, 'inside');
    const coded = anMa({ medicationReference: undefined, medicationCodeableConcept: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.10', code: '1', display: 'CODED' }] } }, 'coded');
    const named = anMa({ medicationReference: { reference: 'Medication/not-sent', display: 'NAMED' } }, 'named');
    expect(read(contained, coded, named).map((block) => block.readable && block.medicine)).toEqual([
      { text: 'INSIDE', prk: null, gpk: null, atc: null }, { text: 'CODED', prk: '1', gpk: null, atc: null }, { text: 'NAMED', prk: null, gpk: null, atc: null },
    ]);
  });

  it('without identifier is known by type and id', () => {
    expect(read(anMa({ identifier: undefined }))[0]).toMatchObject({ id: 'MedicationRequest/MA_1', key: 'ais-brug#MedicationRequest/MA_1' });
  });

  it('bears the labels that its source gave it, not how secret it is for whom', () => {
    const security = [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'PSY' }, { system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: 'HTEST' }];
    expect(read(anMa({ meta: { security } }))[0]?.security).toEqual(['PSY']);
  });
});

describe('what kind of block it is', () => {
  it.each([
    ['by category, not by type', anMa({ category: [category('395067002')] }), []],
    ['a dispense (MVE) is no TA', aTa({ category: category('373784005') }), []],
    ['by profile where no category is given', anMa({ category: undefined, meta: { profile: ['http://nictiz.nl/fhir/StructureDefinition/mp-MedicationAgreement|2.0'] } }), ['MA']],
    ['nobody can say without either: unreadable', anMa({ category: undefined }), ['MA, unreadable']],
    ['nobody can say with a category of another standard: unreadable', anMa({ category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-category', code: 'outpatient' }] }] }), ['MA, unreadable']],
  ])('%s', (_situation, resource, kinds) => {
    expect(read(resource).map(({ kind, readable }) => (readable ? kind : `${kind}, unreadable`))).toEqual(kinds);
  });
});

describe('a block that cannot be read is kept, with the reason', () => {
  it.each([
    ['a registration time', without(anMa(), 'ext-RegistrationDateTime'), 'no registration time'],
    ['a registration time that exists', withExtension(anMa(), extension('ext-RegistrationDateTime', { valueDateTime: '2023-13-45' })), 'its registration time cannot be read'],
    ['a date of use', anMgb({ dateAsserted: undefined }), 'no date on which it was stated'],
    ['a treatment that is a text', withExtension(anMa(), extension('ext-PharmaceuticalTreatment.Identifier', { valueIdentifier: { value: 42 } })), 'ext-PharmaceuticalTreatment.Identifier cannot be read'],
    ['one treatment', anMa({ extension: [...(anMa()['extension'] as JsonObject[]), extension('ext-PharmaceuticalTreatment.Identifier', {})] }), 'ext-PharmaceuticalTreatment.Identifier comes twice'],
    ['a period that is one', withExtension(anMa(), extension('ext-TimeInterval.Period', { valuePeriod: 'always' })), 'its period cannot be read'],
    ['an end that is a text', withExtension(anMa(), extension('ext-TimeInterval.Period', { valuePeriod: { end: 20240101 } })), 'the end of its period cannot be read'],
    ['a medicine', anMa({ medicationReference: undefined }), 'it names no medicine'],
    ['a stop type that is known', anMa({ modifierExtension: [stopType('1')] }), 'its type of stop is not known'],
    ['modifiers that are known', anMa({ modifierExtension: [{ url: 'http://example.org/not', valueBoolean: true }] }), 'it has a modifier that is not known here'],
    ['modifiers that are known, deep inside', anMa({ dosageInstruction: [{ modifierExtension: [{ url: 'http://example.org/not' }] }] }), 'it has a modifier that is not known here'],
  ])('without %s', (_situation, resource, why) => {
    expect(read(resource)).toMatchObject([{ readable: false, id: expect.stringMatching(/_1$/), why }]);
  });

  it('in its treatment, so that the decision about the treatment counts for it too', () => {
    expect(read(without(anMa(), 'ext-RegistrationDateTime'))[0]?.treatment?.value).toBe('MBH_1');
  });

  it('a cyclical schedule is a modifier that is known', () => {
    const cyclical = extension('ext-InstructionsForUse.RepeatPeriodCyclicalSchedule', { valueDuration: { value: 28, code: 'd' } });
    expect(read(anMa({ modifierExtension: [cyclical] }))[0]?.readable).toBe(true);
  });

  it.each([null, 7, 'text', [], {}, [null], [7], { coding: 'x' }, [[['deep']]]])('whatever %j stands in any of its elements, nothing breaks', (nonsense) => {
    for (const resource of [anMa(), aTa(), anMgb()]) {
      for (const element of Object.keys(resource).filter((name) => !['resourceType', 'subject', 'category'].includes(name))) {
        expect(read({ ...resource, [element]: nonsense })).toHaveLength(1);
      }
    }
  });
});

describe('pages', () => {
  it('that repeat a resource give it once', () => {
    expect(readAnswer([aBundle([anMa()]), aBundle([anMa()])], source, bsn)?.blocks).toHaveLength(1);
  });

  it('with two contents under one id give both', () => {
    const { blocks } = readAnswer([aBundle([anMa()]), aBundle([anMa({ intent: 'plan' })])], source, bsn) ?? { blocks: [] };
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(2);
  });
});
