import type { JsonObject } from '#libs/fhir';
import { NotReadable } from '../../reading/read.js';
import { aResult } from '../../testing/alongside.js';
import { laboratoryResult, measurementKindOf } from './laboratory-result.mapper.js';

const read = (change: JsonObject) => laboratoryResult(aResult('14334-7', change), 'lithium-level');
const value = (quantity: JsonObject): JsonObject => ({ valueQuantity: quantity });

describe('a result', () => {
  it.each<[string, JsonObject, string]>([
    ['with a comma and its unit', {}, '0,7 mmol/l'],
    ['with the code of its unit where it has no words', value({ value: 54, code: 'mL/min/{1.73_m2}' }), '54 mL/min/1,73 m²'],
    ['that is larger than can be measured', value({ value: 90, comparator: '>', unit: 'ml/min/1,73m²' }), '> 90 ml/min/1,73m²'],
    ['that its laboratory wrote as text', { valueQuantity: undefined, valueString: '> 90 ml/min' }, '> 90 ml/min'],
  ])('is read %s', (_how, change, text) => {
    expect(read(change)).toEqual({ kind: 'lithium-level', text, at: { ms: Date.parse('2023-12-20T07:00:00Z'), text: '2023-12-20T08:00:00+01:00' } });
  });

  it.each<[string, JsonObject]>([
    ['is preliminary', { status: 'preliminary' }],
    ['was a mistake', { status: 'entered-in-error' }],
    ['has no unit', value({ value: 0.7 })],
    ['has no value', { valueQuantity: undefined }],
    ['has a value that is text', value({ value: '0.7', unit: 'mmol/l' })],
    ['has no moment', { effectiveDateTime: undefined }],
    ['has a moment that does not exist', { effectiveDateTime: '2023-02-30' }],
  ])('is not read where it %s', (_why, change) => {
    expect(() => read(change)).toThrow(NotReadable);
  });

  it.each<[string, JsonObject, unknown]>([
    ['lithium in serum', aResult('14334-7'), 'lithium-level'],
    ['eGFR by CKD-EPI', aResult('62238-1'), 'renal-function'],
    ['sodium', aResult('2947-0'), null],
    ['the number of lithium in another system', aResult('x', { code: { coding: [{ system: 'urn:oid:1.2.3', code: '14334-7' }] } }), null],
  ])('of %s', (_what, resource, kind) => {
    expect(measurementKindOf(resource)).toBe(kind);
  });
});
