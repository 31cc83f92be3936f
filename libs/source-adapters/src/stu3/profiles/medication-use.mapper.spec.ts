import type { JsonObject } from '#libs/fhir';
import { stu3 } from '../../testing/records-stu3.js';
import { nictiz } from '../../testing/records.js';
import { medicationUse } from './medication-use.mapper.js';

const extension = (name: string, value: JsonObject) => ({ url: nictiz + name, ...value });
const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const snomed = 'http://snomed.info/sct';

describe('zib-MedicationUse', () => {
  it('becomes mp-MedicationUse2', () => {
    const effectivePeriod = { start: '2023-12-01', extension: [extension('zib-MedicationUse-Duration', { valueDuration: { value: 30 } })] };
    const more = [extension('zib-MedicationUse-AsAgreedIndicator', { valueBoolean: false }), extension('zib-MedicationUse-ReasonForChangeOrDiscontinuationOfUse', { valueCodeableConcept: concept(snomed, '79899007') })];
    expect(medicationUse({ ...stu3.mgb(), effectivePeriod, extension: [...stu3.mgb().extension, ...more], derivedFrom: [{ identifier: { value: 'MA_1' } }], reasonNotTaken: [{ text: 'misselijk' }] })).toMatchObject({
      resourceType: 'MedicationStatement',
      meta: { profile: [`${nictiz}mp-MedicationUse2`] },
      extension: [
        extension('ext-PharmaceuticalTreatment.Identifier', {}),
        extension('ext-MedicationUse2.Author', { valueReference: { reference: 'Patient/elly' } }),
        extension('ext-AsAgreedIndicator', { valueBoolean: false }),
      ],
      status: 'active',
      statusReason: [concept(snomed, '79899007'), { text: 'misselijk' }],
      category: concept(snomed, '422979000'),
      effectivePeriod: { start: '2023-12-01', extension: [extension('ext-TimeInterval.Duration', { valueDuration: { value: 30 } })] },
      dateAsserted: '2023-12-05T09:00:00+01:00',
      derivedFrom: [{ identifier: { value: 'MA_1' } }],
      dosage: [{ doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk' } }] }],
    });
  });

  it.each<[string | undefined, string | undefined, string, string | undefined]>([
    [undefined, 'y', 'active', undefined],
    ['active', 'y', 'active', undefined],
    ['active', 'n', 'not-taken', undefined],
    [undefined, 'n', 'not-taken', undefined],
    ['active', 'unk', 'unknown', undefined],
    [undefined, 'na', 'unknown', undefined],
    ['active', undefined, 'unknown', undefined],
    ['completed', 'y', 'completed', undefined],
    ['completed', 'n', 'not-taken', undefined],
    ['intended', 'n', 'intended', undefined],
    ['on-hold', 'n', 'on-hold', '385655000'],
    ['stopped', 'n', 'stopped', '410546004'],
    ['stopped', undefined, 'stopped', '410546004'],
    ['entered-in-error', 'y', 'entered-in-error', undefined],
  ])('status %s and taken %s become %s, stop %s', (status, taken, expected, stop) => {
    const use = medicationUse({ ...stu3.mgb(), status, taken });
    expect(use['status']).toBe(expected);
    expect(JSON.stringify(use['modifierExtension'] ?? [])).toContain(stop ?? '[]');
  });
});
