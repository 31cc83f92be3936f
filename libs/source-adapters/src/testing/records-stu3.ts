import { nictiz, ofEveryBlock, results, treatmentIdentifier, type Material, type SentResource } from './records.js';

const dosage = [{ sequence: 1, text: '1 maal per dag 1 stuk', timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } }, doseQuantity: { value: 1, unit: 'stuk' } }];
const treatment = { url: `${nictiz}zib-Medication-MedicationTreatment`, valueIdentifier: treatmentIdentifier };
const period = { url: `${nictiz}zib-Medication-PeriodOfUse`, valuePeriod: { start: '2023-12-01T00:00:00+01:00' } };

const inStu3 = (resourceType: string, [system, code]: readonly [string, string], id: string, profile: string): SentResource => ({
  ...ofEveryBlock(resourceType, id),
  meta: { profile: [nictiz + profile] },
  category: { coding: [{ system, code }] },
});

/** The story of `testing.records` as a source of MP9 9.0.7 sends it. */
export const stu3 = {
  ma: (id = 'MA_1') => ({
    ...inStu3('MedicationRequest', ['http://snomed.info/sct', '16076005'], id, 'zib-MedicationAgreement'),
    extension: [period, treatment],
    intent: 'order',
    authoredOn: '2023-12-01T09:00:00+01:00',
    requester: { agent: { reference: 'Practitioner/p', extension: [{ url: `${nictiz}practitionerrole-reference`, valueReference: { reference: 'PractitionerRole/psychiater' } }] } },
    dosageInstruction: dosage,
  }),
  ta: (id = 'TA_1') => ({
    ...inStu3('MedicationDispense', ['http://snomed.info/sct', '422037009'], id, 'zib-AdministrationAgreement'),
    extension: [period, treatment, { url: `${nictiz}zib-AdministrationAgreement-AuthoredOn`, valueDateTime: '2023-12-01T10:00:00+01:00' }],
    performer: [{ actor: { reference: 'Organization/apotheek' } }],
    authorizingPrescription: [{ identifier: { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1', value: 'MA_1' } }],
    dosageInstruction: dosage,
  }),
  mgb: (id = 'MGB_1') => ({
    ...inStu3('MedicationStatement', ['urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3', '6'], id, 'zib-MedicationUse'),
    extension: [treatment, { url: `${nictiz}zib-MedicationUse-Author`, valueReference: { reference: 'Patient/elly' } }],
    taken: 'y',
    effectivePeriod: { start: '2023-12-01T00:00:00+01:00' },
    dateAsserted: '2023-12-05T09:00:00+01:00',
    dosage,
  }),
  medication: { resourceType: 'Medication', id: 'lithium', code: { text: 'LITHIUMCARBONAAT TABLET 400MG' } },
} satisfies Material;

export const alongsideStu3: readonly SentResource[] = [
  { resourceType: 'AllergyIntolerance', id: 'penicillin', patient: { reference: 'Patient/elly' }, clinicalStatus: 'active', verificationStatus: 'confirmed', type: 'allergy', code: { text: 'Penicilline' } },
  ...results,
];
