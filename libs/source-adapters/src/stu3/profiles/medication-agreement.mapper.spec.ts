import type { JsonObject } from '#libs/fhir';
import { stu3 } from '../../testing/records-stu3.js';
import { nictiz } from '../../testing/records.js';
import { Received } from '../reading/received.js';
import { medicationAgreement } from './medication-agreement.mapper.js';

const extension = (name: string, value: JsonObject) => ({ url: nictiz + name, ...value });
const concept = (system: string, code: string) => ({ coding: [{ system, code }] });
const snomed = 'http://snomed.info/sct';
const agreementOf = (change: JsonObject): JsonObject => medicationAgreement({ ...stu3.ma(), ...change }, new Received([]));

describe('zib-MedicationAgreement', () => {
  it('becomes mp-MedicationAgreement', () => {
    expect(agreementOf({ context: { reference: 'Encounter/e' }, note: [{ text: 'n' }], reasonCode: [concept(snomed, '62014003')] })).toEqual({
      resourceType: 'MedicationRequest',
      id: 'MA_1',
      meta: { profile: [`${nictiz}mp-MedicationAgreement`] },
      identifier: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1', value: 'MA_1' }],
      extension: [
        extension('ext-RegistrationDateTime', { valueDateTime: '2023-12-01T09:00:00+01:00' }),
        extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-12-01T00:00:00+01:00' } }),
        extension('ext-PharmaceuticalTreatment.Identifier', { valueIdentifier: { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1.1', value: 'MBH_1' } }),
      ],
      status: 'unknown',
      intent: 'order',
      category: [concept(snomed, '33633005')],
      medicationReference: { reference: 'Medication/lithium', display: 'LITHIUMCARBONAAT TABLET 400MG' },
      subject: { reference: 'Patient/elly' },
      encounter: { reference: 'Encounter/e' },
      authoredOn: '2023-12-01T09:00:00+01:00',
      requester: { reference: 'PractitionerRole/psychiater' },
      reasonCode: [concept(snomed, '62014003')],
      note: [{ text: 'n' }],
      dosageInstruction: [{ sequence: 1, text: '1 maal per dag 1 stuk', timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, doseAndRate: [{ doseQuantity: { value: 1, unit: 'stuk' } }] }],
    });
  });

  it.each([
    ['1 of 9.0.7', 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.1', '1', '385655000'],
    ['2 of 9.0.7', 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.2.1', '2', '410546004'],
    ['SNOMED, temporary', snomed, '113381000146106', '385655000'],
    ['SNOMED, definitive', snomed, '113371000146109', '410546004'],
    ['SNOMED, cancelled', snomed, '89925002', '89925002'],
  ])('its type of stop %s keeps its meaning', (_situation, system, code, expected) => {
    const { modifierExtension } = agreementOf({ modifierExtension: [extension('zib-Medication-StopType', { valueCodeableConcept: concept(system, code) })] });
    expect(modifierExtension).toEqual([extension('ext-StopType', { valueCodeableConcept: { coding: [{ system: snomed, code: expected }, ...(code === expected ? [] : [{ system, code }])] } })]);
  });

  it('its duration moves into its period, its cyclical schedule and its copy indicator get their place', () => {
    const duration = { value: 30, unit: 'dag', code: 'd' };
    expect(agreementOf({
      extension: [extension('zib-Medication-PeriodOfUse', { valuePeriod: { start: '2023-12-01' } }), extension('zib-MedicationUse-Duration', { valueDuration: duration }), extension('zib-Medication-CopyIndicator', { valueBoolean: true })],
      modifierExtension: [extension('zib-Medication-RepeatPeriodCyclicalSchedule', { valueDuration: duration })],
    })).toMatchObject({
      reportedBoolean: true,
      extension: [{}, extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-12-01', extension: [extension('ext-TimeInterval.Duration', { valueDuration: duration })] } })],
      modifierExtension: [extension('ext-InstructionsForUse.RepeatPeriodCyclicalSchedule', { valueDuration: duration })],
    });
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['on whom a role hangs: the role', { agent: { reference: 'Practitioner/p', extension: [extension('practitionerrole-reference', { valueReference: { reference: 'PractitionerRole/r' } })] } }, { requester: { reference: 'PractitionerRole/r' } }],
    ['without a role: the person', { agent: { reference: 'Practitioner/p' } }, { requester: { reference: 'Practitioner/p' } }],
    ['for an organisation: both, as a role', { agent: { reference: 'Practitioner/p' }, onBehalfOf: { reference: 'Organization/o' } }, { requester: { reference: '#role-of-requester' }, contained: [{ resourceType: 'PractitionerRole', id: 'role-of-requester', practitioner: { reference: 'Practitioner/p' }, organization: { reference: 'Organization/o' } }] }],
    ['as R4 writes it', { reference: 'Practitioner/p', display: 'P' }, { requester: { reference: 'Practitioner/p', display: 'P' } }],
  ])('a prescriber %s', (_situation, requester, expected) => {
    expect(agreementOf({ requester })).toMatchObject(expected);
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['a range, as needed', { asNeededCodeableConcept: { text: 'zo nodig' }, doseRange: { low: { value: 1 }, high: { value: 2 } } }, { asNeededCodeableConcept: { text: 'zo nodig' }, doseAndRate: [{ doseRange: { low: { value: 1 }, high: { value: 2 } } }] }],
    ['a dose with a rate', { doseQuantity: { value: 20 }, rateQuantity: { value: 10 } }, { doseAndRate: [{ doseQuantity: { value: 20 }, rateQuantity: { value: 10 } }] }],
    ['a rate alone', { rateRatio: { numerator: { value: 1 }, denominator: { value: 2 } } }, { doseAndRate: [{ rateRatio: { numerator: { value: 1 }, denominator: { value: 2 } } }] }],
    ['words alone', { text: 'volgens schema' }, { text: 'volgens schema' }],
    ['a maximum', { maxDosePerPeriod: { numerator: { value: 6 } } }, { maxDosePerPeriod: { numerator: { value: 6 } } }],
  ])('a dosage of %s', (_situation, sent, expected) => {
    expect(agreementOf({ dosageInstruction: [sent] })['dosageInstruction']).toEqual([expected]);
  });
});
