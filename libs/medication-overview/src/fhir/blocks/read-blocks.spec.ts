import type { JsonObject } from '#libs/fhir';
import { readAnswer } from '../read-answer.js';
import { aBundle, anMa, anMgb, aPatient, aTa, bsn, category, extension, naming, source, stopType, withExtension, without } from '../testing/resources.js';

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

  it('MGB that a professional stated has that professional as its author, whoever told it', () => {
    const stated = withExtension(anMgb(), extension('ext-MedicationUse2.Author', { valueReference: { reference: 'PractitionerRole/psychiater' } }));
    expect(read(stated)[0]).toMatchObject({ kind: 'MGB', author: { ura: '00000001', specialism: '0329', isClient: false } });
    expect(read(anMgb())[0]).toMatchObject({ author: { isClient: true } });
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
    ['a name that anybody reads to its end', anMa({ medicationReference: { display: 'X'.repeat(501) } }), 'the name of its medicine is too long'],
    ['a dose that anybody reads to its end', withExtension(anMa(), extension('ext-RenderedDosageInstruction', { valueString: 'x'.repeat(1_001) })), 'its dose is too long'],
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

describe('what is not in force is not read as if it were', () => {
  const stopped = { modifierExtension: [stopType('410546004')] };
  const paused = { modifierExtension: [stopType('385655000')] };
  const cyclical = extension('ext-InstructionsForUse.RepeatPeriodCyclicalSchedule', { valueDuration: { value: 28, code: 'd' } });

  it.each<[string, JsonObject, string]>([
    ['an order not to give it', anMa({ doNotPerform: true }), 'it says that the medicine is not to be given'],
    ['rules from elsewhere', aTa({ implicitRules: 'http://example.org/rules' }), 'it is to be read by rules that are not known here'],
    ['a proposal', anMa({ intent: 'proposal' }), 'it is no agreement: it is not meant as an order'],
    ['a draft', anMa({ status: 'draft' }), 'its status is not that of an agreement'],
    ...['stopped', 'cancelled', 'on-hold'].map((status): [string, JsonObject, string] => [`an agreement that is ${status}, without a type of stop`, anMa({ status }), 'its status says that it ended, and no type of stop says how']),
    ...['declined', 'cancelled', 'stopped'].map((status): [string, JsonObject, string] => [`a TA that is ${status}, without a type of stop`, aTa({ status }), 'its status says that it ended, and no type of stop says how']),
    ['an agreement that is over, nobody says since when', anMa({ status: 'completed' }), 'its status says that it ended, and nothing says when'],
    ['an agreement that is stopped, and only paused', anMa({ status: 'stopped', ...paused }), 'its status and its type of stop contradict each other'],
    ['two types of stop', anMa({ modifierExtension: [stopType('410546004')], extension: [...(anMa()['extension'] as JsonObject[]), stopType('385655000')] }), 'its types of stop contradict each other'],
    ['a type of stop that is two', aTa({ modifierExtension: [extension('ext-StopType', { valueCodeableConcept: { coding: ['410546004', '89925002'].map((code) => ({ system: 'http://snomed.info/sct', code })) } })] }), 'its types of stop contradict each other'],
    ['a use that is only intended', anMgb({ status: 'intended' }), 'its status says that the medicine is not used yet'],
    ['a use that is stopped, and only paused', anMgb({ status: 'stopped', ...paused }), 'its status and its type of stop contradict each other'],
    ['a use that is paused, and stopped', anMgb({ status: 'on-hold', ...stopped }), 'its status and its type of stop contradict each other'],
    ['a use that is over, nobody says since when', anMgb({ status: 'completed' }), 'its status says that it ended, and nothing says when'],
    ['a use with a status that nobody knows', anMgb({ status: 'sometimes' }), 'its status is not known'],
    ['a schedule in a dose, where nobody reads it', anMa({ dosageInstruction: [{ modifierExtension: [cyclical] }] }), 'it has a modifier that is not known here'],
  ])('%s', (_situation, resource, why) => {
    expect(read(resource)).toMatchObject([{ readable: false, why }]);
  });

  it.each<[string, JsonObject, string | null]>([
    ['an agreement that its type of stop ends too', anMa({ status: 'stopped', ...stopped }), 'definitive'],
    ['a TA of which the medicine was handed over', aTa({ status: 'completed' }), null],
    ['an agreement that is over since its end', withExtension(anMa({ status: 'completed' }), extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-11-01', end: '2023-11-30' } })), null],
    ['an agreement that is over, and was stopped', anMa({ status: 'completed', ...stopped }), 'definitive'],
    ['one type of stop in two codes', anMa({ modifierExtension: [extension('ext-StopType', { valueCodeableConcept: { coding: ['410546004', '113371000146109'].map((code) => ({ system: 'http://snomed.info/sct', code })) } })] }), 'definitive'],
    ...['original-order', 'instance-order', 'filler-order', 'reflex-order'].map((intent): [string, JsonObject, null] => [`an order (${intent})`, anMa({ intent }), null]),
    ['a use that its status alone stops', anMgb({ status: 'stopped' }), 'definitive'],
    ['a use that its status alone pauses', anMgb({ status: 'on-hold' }), 'temporary'],
    ['a medicine that is not taken', anMgb({ status: 'not-taken' }), 'definitive'],
    ['a use that is over since its end', anMgb({ status: 'completed', effectivePeriod: { start: '2023-11-01', end: '2023-11-30' } }), null],
  ])('what says how it is, is read: %s', (_situation, resource, stop) => {
    expect(read(resource)).toMatchObject([{ readable: true, stop }]);
  });
});

describe('two resources under one name', () => {
  const named = (text: string, change: JsonObject = {}): JsonObject => ({ resourceType: 'Medication', id: 'lithium', code: { text }, ...change });
  const medicineOf = (display: string | undefined, ...medications: JsonObject[]): unknown => {
    const [block] = readAnswer([aBundle([aTa({ medicationReference: { reference: 'Medication/lithium', display } })], [aPatient(), ...medications])], source, bsn)?.blocks ?? [];
    return block?.readable ? block.medicine.text : block?.why;
  };

  it('that say another thing are neither of them: the block has its own words, or cannot be read', () => {
    const both = [named('METOPROLOL'), named('LITHIUM')];
    expect(medicineOf('LITHIUMCARBONAAT', ...both)).toBe('LITHIUMCARBONAAT');
    expect(medicineOf(undefined, ...both)).toBe('it names no medicine');
    expect(medicineOf(undefined, ...both, named('METOPROLOL'))).toBe('it names no medicine');
  });

  it('that say the same are one, whenever each was written', () => {
    expect(medicineOf(undefined, named('LITHIUM', { meta: { lastUpdated: '2023-01-01' } }), named('LITHIUM', { meta: { lastUpdated: '2024-01-01' } }))).toBe('LITHIUM');
  });

  it('are still the client where both are', () => {
    const twice = [aPatient(), aPatient({ address: [{ city: 'Elders' }] })];
    expect(readAnswer([aBundle([anMa({ medicationReference: { display: 'X' } })], twice)], source, bsn)?.blocks).toMatchObject([{ readable: true }]);
  });
});

describe('words of a length that nobody reads', () => {
  it('end with a mark: of a reason, and of a name', () => {
    const [block] = read(anMa({ reasonCode: [{ text: 'r'.repeat(4_000_000) }], requester: { display: 'n'.repeat(4_000_000) } }));
    expect(block).toMatchObject({ readable: true, reason: { text: expect.stringMatching(/^r{500} \[de rest wordt niet getoond\]$/) }, author: { name: expect.stringMatching(/^n{500} \[de rest wordt niet getoond\]$/) } });
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
