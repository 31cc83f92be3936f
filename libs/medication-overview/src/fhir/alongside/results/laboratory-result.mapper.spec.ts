import type { JsonObject } from '#libs/fhir';
import { NotReadable } from '../../reading/read.js';
import { aResult } from '../../testing/alongside.js';
import { laboratoryResult, measurementKindOf } from './laboratory-result.mapper.js';

const nhg = 'https://referentiemodel.nhg.org/tabellen/nhg-tabel-45-diagnostische-bepalingen';
const read = (change: JsonObject) => laboratoryResult(aResult('14334-7', change), 'lithium-level');
const value = (quantity: JsonObject): JsonObject => ({ valueQuantity: quantity });

describe('a result', () => {
  it.each<[string, JsonObject, string]>([
    ['with a comma and its unit', {}, '0,7 mmol/l'],
    ['with the code of its unit where it has no words', value({ value: 54, code: 'mL/min/{1.73_m2}' }), '54 mL/min/1,73 m²'],
    ['that is larger than can be measured', value({ value: 90, comparator: '>', unit: 'ml/min/1,73m²' }), '> 90 ml/min/1,73m²'],
    ['with the remark that it is preliminary', { status: 'preliminary' }, '0,7 mmol/l (voorlopige uitslag)'],
    ['with the remark that its unit is not known', value({ value: 0.7 }), '0,7 (eenheid onbekend)'],
    ['as one that cannot be read where it has no value', { valueQuantity: undefined }, 'niet te lezen'],
    ['as one that cannot be read where its value is text', value({ value: '0.7', unit: 'mmol/l' }), 'niet te lezen'],
    ['that its laboratory wrote as text', { valueQuantity: undefined, valueString: '> 90 ml/min' }, '> 90 ml/min'],
  ])('is read %s', (_how, change, text) => {
    expect(read(change)).toEqual({ kind: 'lithium-level', text, at: { ms: Date.parse('2023-12-20T07:00:00Z'), text: '2023-12-20T08:00:00+01:00' } });
  });

  it.each<[string, JsonObject]>([
    ['has no moment', { effectiveDateTime: undefined }],
    ['has a moment that does not exist', { effectiveDateTime: '2023-02-30' }],
  ])('is not read where it %s', (_why, change) => {
    expect(() => read(change)).toThrow(NotReadable);
  });

  it.each(['entered-in-error', 'cancelled', 'registered'])('is none where it is %s', (status) => {
    expect(read({ status })).toBeNull();
  });

  it.each<[string, JsonObject, unknown]>([
    ['lithium in serum', aResult('14334-7'), 'lithium-level'],
    ['eGFR by CKD-EPI', aResult('62238-1'), 'renal-function'],
    ['eGFR by the number of a HIS', aResult('x', { code: { coding: [{ system: nhg, code: '3583' }] } }), 'renal-function'],
    ['eGFR by the number of a HIS of before', aResult('x', { code: { coding: [{ system: nhg, code: '1919' }] } }), 'renal-function'],
    ['a creatinine clearance by the number of a HIS: measured, not estimated', aResult('x', { code: { coding: [{ system: nhg, code: '524' }] } }), null],
    ['the number of a HIS in no system', aResult('x', { code: { coding: [{ code: '3583' }] } }), null],
    ['sodium', aResult('2947-0'), null],
    ['the number of lithium in another system', aResult('x', { code: { coding: [{ system: 'urn:oid:1.2.3', code: '14334-7' }] } }), null],
  ])('of %s', (_what, resource, kind) => {
    expect(measurementKindOf(resource)).toBe(kind);
  });
});
