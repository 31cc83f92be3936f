import { readAnswer } from '../read-answer.js';
import { aBundle, anMa, aPatient, bsn, source } from '../testing/resources.js';

const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
const stranger = aPatient({ id: 'stranger', identifier: [{ system: bsnSystem, value: '999900020' }] });
const theirBsn = { system: bsnSystem, value: bsn };
const somebodyElsesBsn = { system: bsnSystem, value: '999900020' };
const aboutContained = (patient: object, identifier?: object) => aBundle([anMa({ contained: [{ resourceType: 'Patient', id: 'p', ...patient }], subject: { reference: '#p', ...(identifier && { identifier }) } })]);
const isUsed = (bundle: ReturnType<typeof aBundle>): boolean => readAnswer([bundle], source, bsn) !== null;

describe('whose records an answer holds', () => {
  it.each([
    ['the client and their records', aBundle([anMa()]), true],
    ['nothing at all', aBundle([], []), true],
    ['a record that names the client by BSN, without a Patient', aBundle([anMa({ subject: { identifier: { system: bsnSystem, value: bsn } } })], []), true],
    ['somebody else too', aBundle([anMa(), stranger]), false],
    ['only somebody else', aBundle([anMa({ subject: { reference: 'Patient/stranger' } })], [stranger]), false],
    ['a record that names somebody else by BSN', aBundle([anMa({ subject: { identifier: { system: bsnSystem, value: '999900020' } } })]), false],
    ['a Patient without a BSN', aBundle([anMa()], [aPatient({ identifier: [] })]), false],
    ['a Patient with two BSNs', aBundle([anMa()], [aPatient({ identifier: [{ system: bsnSystem, value: bsn }, { system: bsnSystem, value: '999900020' }] })]), false],
    ['a record about nobody', aBundle([anMa({ subject: undefined })]), false],
    ['a record about a Patient who did not come along', aBundle([anMa({ subject: { reference: 'Patient/unknown' } })]), false],
    ['a record that holds the client itself', aboutContained({ identifier: [theirBsn] }), true],
    ['a record that holds somebody else and is about them', aboutContained({ identifier: [somebodyElsesBsn] }), false],
    ['a record that holds somebody of whom nobody says who it is', aboutContained({ name: [{ text: 'E. Onbekend' }] }), false],
    ['a record that names the client by BSN and refers to somebody else', aboutContained({ identifier: [somebodyElsesBsn] }, theirBsn), false],
    ['a record that names the client by BSN and refers to who may be anybody', aboutContained({}, theirBsn), false],
    ['a record that names the client by BSN and refers to what is no person', aBundle([anMa({ subject: { identifier: theirBsn, reference: 'Organization/apotheek' } })]), false],
    ['a record that names somebody else by BSN and refers to the client', aBundle([anMa({ subject: { identifier: somebodyElsesBsn, reference: 'Patient/elly' } })]), false],
    ['a record that holds somebody else beside the client', aBundle([anMa({ contained: [{ ...stranger }] })]), false],
    ['a Patient who had this BSN once', aBundle([anMa()], [aPatient({ identifier: [{ ...theirBsn, use: 'old' }] })]), false],
    ['a record that names the client by a BSN of once', aBundle([anMa({ subject: { identifier: { ...theirBsn, use: 'old' } } })], []), false],
    ['a Patient who had another BSN once, by mistake', aBundle([anMa()], [aPatient({ identifier: [theirBsn, { ...somebodyElsesBsn, use: 'old' }] })]), true],
    ['one BSN on two people', aBundle([anMa()], [aPatient(), aPatient({ id: 'twin', birthDate: '1980-01-01' })]), false],
  ])('%s', (_situation, bundle, used) => {
    expect(isUsed(bundle)).toBe(used);
  });

  it('is theirs also where a source drops the leading zero', () => {
    const patient = aPatient({ identifier: [{ system: bsnSystem, value: '12345672' }] });
    expect(readAnswer([aBundle([], [patient])], source, '012345672')).not.toBeNull();
  });

  it('tells who the client is, without the BSN', () => {
    expect(readAnswer([aBundle([])], source, bsn)?.person).toEqual({ name: 'Elly Verzonnen', birthDate: '1970-01-01', gender: 'female' });
    expect(readAnswer([aBundle([], [aPatient({ name: [{ given: ['Elly', 'E.'], family: 'Verzonnen' }] })])], source, bsn)?.person?.name).toBe('Elly E. Verzonnen');
  });
});
