const nictiz = 'http://nictiz.nl/fhir/StructureDefinition';
const patient = 'urn:uuid:11111111-1111-4111-8111-111111111111';
const product = 'urn:uuid:22222222-2222-4222-8222-222222222222';

/** One MP9 agreement about metoprolol, in force, of a Patient without a BSN: whoever loads it says whose it is. */
export const aMedicationBundle = (treatment = 'MBH_metoprolol'): object => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: [
    { fullUrl: patient, resource: { resourceType: 'Patient', name: [{ text: 'Iemand' }] } },
    { fullUrl: product, resource: { resourceType: 'Medication', code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.10', code: '12345' }], text: 'METOPROLOL 100MG TB MGA SUC' } } },
    { fullUrl: 'urn:uuid:33333333-3333-4333-8333-333333333333', resource: agreement(treatment) },
  ],
});

const agreement = (treatment: string): object => ({
  resourceType: 'MedicationRequest',
  meta: { profile: [`${nictiz}/mp-MedicationAgreement`] },
  extension: [
    { url: `${nictiz}/ext-RegistrationDateTime`, valueDateTime: '2023-12-30T08:02:00+01:00' },
    { url: `${nictiz}/ext-RenderedDosageInstruction`, valueString: '2 maal per dag 1 stuk, Oraal' },
    { url: `${nictiz}/ext-TimeInterval.Period`, valuePeriod: { start: '2023-12-30T00:00:00+01:00' } },
    { url: `${nictiz}/ext-PharmaceuticalTreatment.Identifier`, valueIdentifier: { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1.1', value: treatment } },
  ],
  identifier: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.16076005.1', value: `${treatment}_MA` }],
  status: 'unknown',
  intent: 'order',
  category: [{ coding: [{ system: 'http://snomed.info/sct', code: '33633005' }] }],
  medicationReference: { reference: product, display: 'METOPROLOL 100MG TB MGA SUC' },
  subject: { reference: patient },
});
