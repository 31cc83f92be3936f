import type { JsonObject } from '#libs/fhir';
import type { BuildingBlock, ReceivedBlock } from '#libs/medication-overview';
import { stu3 } from '../testing/records-stu3.js';
import { aPatient, bsn, nictiz, otherBsn } from '../testing/records.js';
import { readStu3Answer } from './read-stu3-answer.js';

const source = { id: 'his-brug', ura: '00000002', kind: 'his', fhir: 'STU3' };
const aPage = (resources: readonly JsonObject[]) => ({ resourceType: 'Bundle', type: 'searchset', entry: resources.map((resource) => ({ resource })) });
const read = (resources: readonly JsonObject[]) => readStu3Answer([aPage([...resources, aPatient(), stu3.medication])], source, bsn);
const readOne = (resource: JsonObject, ...others: readonly JsonObject[]): ReceivedBlock | undefined => read([resource, ...others])?.blocks[0];

const category = (code: string, system = 'http://snomed.info/sct') => ({ coding: [{ system, code }] });
const profile = (...names: readonly string[]) => ({ profile: names.map((name) => nictiz + name) });
const withExtension = (resource: { readonly extension: readonly JsonObject[] }, ...more: readonly JsonObject[]) => ({ ...resource, extension: [...resource.extension, ...more] });
const extension = (name: string, value: JsonObject) => ({ url: nictiz + name, ...value });
const stop = (code: string, system = 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.1') => [extension('zib-Medication-StopType', { valueCodeableConcept: category(code, system) })];

describe('the kind of a block', () => {
  it.each<[string, JsonObject, string]>([
    ['its category', stu3.ma(), 'MA'],
    ['its category, also in a list', { ...stu3.ma(), category: [category('16076005')] }, 'MA'],
    ['its profile, where it has no category', { ...stu3.ma(), category: undefined }, 'MA'],
    ['its profile, where its category has words only', { ...stu3.ta(), category: { text: 'Toedieningsafspraak' } }, 'TA'],
    ['its category, where it declares no profile', { ...stu3.mgb(), meta: {} }, 'MGB'],
  ])('follows from %s', (_situation, resource, kind) => {
    expect(readOne(resource)).toMatchObject({ kind, readable: true });
  });

  it.each<[string, JsonObject, string]>([
    ['neither category nor profile', { ...stu3.ma(), category: undefined, meta: {} }, 'it does not say what kind of block it is'],
    ['a category that nobody knows', { ...stu3.ma(), category: category('1') }, 'it does not say what kind of block it is'],
    ['a category of R4', { ...stu3.ma(), category: category('33633005') }, 'it does not say what kind of block it is'],
    ['two categories', { ...stu3.ma(), category: [category('16076005'), category('52711000146108')] }, 'it says of itself that it is two kinds of block'],
    ['the category of another type', { ...stu3.ma(), category: category('422037009'), meta: {} }, 'its kind and its type contradict each other'],
    ['a category and a profile that differ', { ...stu3.ma(), meta: profile('zib-DispenseRequest') }, 'its category and its profile contradict each other'],
  ])('is not guessed from %s', (_situation, resource, why) => {
    expect(readOne(resource)).toMatchObject({ readable: false, id: 'MA_1', why });
  });

  it.each<[string, JsonObject]>([
    ['a request to dispense', { ...stu3.ma(), category: category('52711000146108'), meta: {} }],
    ['a dispense, by its profile', { ...stu3.ta(), category: undefined, meta: profile('zib-Dispense') }],
  ])('%s builds no overview', (_situation, resource) => {
    expect(read([resource])?.blocks).toEqual([]);
  });
});

describe('what cannot be carried over safely is kept, with the reason', () => {
  const cyclical = extension('zib-Medication-RepeatPeriodCyclicalSchedule', { valueDuration: { value: 28, code: 'd' } });

  it.each<[string, JsonObject, string]>([
    ['a modifier that nobody knows', { ...stu3.ma(), modifierExtension: [{ url: 'http://example.org/x' }] }, 'it has a modifier that is not known here'],
    ['one in what is not carried over', { ...stu3.ma(), dispenseRequest: { modifierExtension: [{ url: 'http://example.org/x' }] } }, 'it has a modifier that is not known here'],
    ['a known one in a place that is not its own', { ...stu3.ma(), dosageInstruction: [{ text: 'x', modifierExtension: [cyclical] }] }, 'it has a modifier that is not known here'],
    ['a type of stop that nobody knows', { ...stu3.ma(), modifierExtension: stop('3') }, 'its type of stop is not known'],
    ['a known code of another system', { ...stu3.ma(), modifierExtension: stop('1', 'urn:oid:1.2.3') }, 'its type of stop is not known'],
    ['two types of stop', { ...stu3.ma(), modifierExtension: [...stop('1'), ...stop('2')] }, 'ext-StopType comes twice'],
    ['rules that nobody read', { ...stu3.ma(), implicitRules: 'http://example.org' }, 'it holds an element that STU3 does not know'],
    ['an element of another version', { ...stu3.mgb(), wasNotTaken: true }, 'it holds an element that STU3 does not know'],
    ['a dose said twice', { ...stu3.ma(), dosageInstruction: [{ doseQuantity: { value: 1 }, doseRange: { low: { value: 1 } } }] }, 'its dosage says one thing in two ways'],
    ['a dose in words', { ...stu3.ma(), dosageInstruction: [{ doseQuantity: { value: '1', unit: 'stuk' } }] }, 'its dose cannot be read'],
    ['a dosage with more in it', { ...stu3.ma(), dosageInstruction: [{ text: 'x', doseNumber: 1 }] }, 'its dosage says more than can be carried over'],
    ['a dosage that is no list', { ...stu3.ma(), dosageInstruction: { text: 'x' } }, 'its dosage cannot be read'],
    ['no moment of agreement', { ...stu3.ma(), authoredOn: undefined }, 'no registration time'],
    ['a plan', { ...stu3.ma(), intent: 'plan' }, 'it is no agreement: it is not meant as an order'],
    ['a draft', { ...stu3.ma(), status: 'draft' }, 'its status is not that of an agreement'],
    ['an end in the status alone', { ...stu3.ma(), status: 'stopped' }, 'its status says that it ended, and no type of stop says how'],
    ['what was not done', { ...stu3.ta(), notDone: true }, 'it says that it was not done'],
    ['a period that is none', { ...stu3.ma(), extension: [...stu3.ma().extension.slice(1), extension('zib-Medication-PeriodOfUse', { valueString: 'x' })] }, 'its period cannot be read'],
    ['a period twice', withExtension(stu3.ma(), extension('zib-Medication-PeriodOfUse', { valuePeriod: {} })), 'zib-Medication-PeriodOfUse comes twice'],
    ['a use that is stopped and goes on', { ...stu3.mgb(), status: 'stopped', taken: 'y' }, 'its status and its use contradict each other'],
    ['a use of which nobody knows the word', { ...stu3.mgb(), taken: 'sometimes' }, 'whether the medicine is used cannot be read'],
    ['a prescriber who is none', { ...stu3.ma(), requester: 'P. Bedacht' }, 'who wrote it cannot be read'],
  ])('%s', (_situation, resource, why) => {
    expect(readOne(resource)).toMatchObject({ readable: false, why, treatment: { value: 'MBH_1' } });
  });

  it('also when the medicine that came along has a modifier', () => {
    expect(readStu3Answer([aPage([stu3.ma(), aPatient(), { ...stu3.medication, modifierExtension: [{ url: 'http://example.org/x' }] }])], source, bsn)?.blocks).toMatchObject([{ readable: false }]);
  });

  it('and what was withdrawn as an error stays withdrawn', () => {
    expect(readOne({ ...stu3.ma(), status: 'entered-in-error', intent: 'plan' })).toMatchObject({ readable: false, enteredInError: true });
  });
});

describe('whose it is', () => {
  it('is checked as for R4: one record of another is nothing at all', () => {
    expect(read([stu3.ma(), { ...stu3.ta(), contained: [aPatient('p', otherBsn)], subject: { reference: '#p' } }])).toBeNull();
  });

  it('also where that record cannot be carried over', () => {
    expect(read([stu3.ma(), { ...stu3.ta(), notDone: true, contained: [aPatient('p', otherBsn)], subject: { reference: '#p' } }])).toBeNull();
  });
});

describe('what an agreement rests on', () => {
  const system = 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1';
  const basedOn = (value: string) => extension('zib-MedicationAgreement-BasedOnAgreementOrUse', { valueReference: { identifier: { system, value } } });
  const follows = (...others: readonly JsonObject[]): unknown => (readOne(withExtension(stu3.ma('MA_2'), basedOn('X')), ...others) as BuildingBlock).follows;

  it('is a former agreement, also one that did not come along', () => {
    expect([follows(stu3.ma('X'))].flat()).toContain(`${system}|X`);
    expect(follows()).toEqual([`${system}|X`]);
  });

  it.each([['an administration agreement', stu3.ta('X')], ['a use', stu3.mgb('X')]])('is not taken for a former agreement when it is %s', (_kind, other) => {
    expect(follows(other)).toEqual([]);
  });

  it('two former agreements are one too many, two names of one are not', () => {
    expect(readOne(withExtension(stu3.ma('MA_2'), basedOn('X'), basedOn('Y')))).toMatchObject({ readable: false, why: 'it follows more than one agreement' });
    expect(readOne({ ...withExtension(stu3.ma('MA_2'), basedOn('X')), priorPrescription: { reference: 'MedicationRequest/X' } }, stu3.ma('X'))).toMatchObject({ readable: true });
  });
});
