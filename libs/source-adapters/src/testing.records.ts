/** Made up for these tests: one client with one agreement, its processing and its use. */
export const bsn = '999900018';
export const otherBsn = '999900020';

const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';
export type SentResource = { readonly resourceType: string; readonly id: string; readonly [name: string]: unknown };

export const aPatient = (id = 'elly', value = bsn): SentResource => ({
  resourceType: 'Patient',
  id,
  identifier: [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value }],
  name: [{ text: 'Elly Verzonnen' }],
  birthDate: '1970-01-01',
});

const aBlock = (resourceType: string, code: string, id: string): SentResource => ({
  resourceType,
  id,
  identifier: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1', value: id }],
  extension: [
    { url: `${nictiz}ext-RegistrationDateTime`, valueDateTime: '2023-12-01T09:00:00+01:00' },
    { url: `${nictiz}ext-RenderedDosageInstruction`, valueString: '1 maal per dag 1 stuk' },
    { url: `${nictiz}ext-PharmaceuticalTreatment.Identifier`, valueIdentifier: { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1.1', value: 'MBH_1' } },
  ],
  status: 'unknown',
  category: resourceType === 'MedicationRequest' ? [{ coding: [{ system: 'http://snomed.info/sct', code }] }] : { coding: [{ system: 'http://snomed.info/sct', code }] },
  subject: { reference: 'Patient/elly' },
  medicationReference: { reference: 'Medication/lithium', display: 'LITHIUMCARBONAAT TABLET 400MG' },
});

export const anMa = (id = 'MA_1'): SentResource => aBlock('MedicationRequest', '33633005', id);
export const aTa = (id = 'TA_1'): SentResource => aBlock('MedicationDispense', '422037009', id);
export const anMgb = (id = 'MGB_1'): SentResource => ({ ...aBlock('MedicationStatement', '422979000', id), dateAsserted: '2023-12-05T09:00:00+01:00' });
export const aMedication: SentResource = { resourceType: 'Medication', id: 'lithium', code: { text: 'LITHIUMCARBONAAT TABLET 400MG' } };

export const records: readonly SentResource[] = [aPatient(), aMedication, anMa(), aTa(), anMgb()];
