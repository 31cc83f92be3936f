/** Made up for these tests: one client with one agreement, its processing and its use, as each version of FHIR says it. */
export const bsn = '999900018';
export const otherBsn = '999900020';

export const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';
export type SentResource = { readonly resourceType: string; readonly id: string; readonly [name: string]: unknown };

/** The same story in the words of one version. */
export interface Material {
  ma(id?: string): SentResource;
  ta(id?: string): SentResource;
  mgb(id?: string): SentResource;
  readonly medication: SentResource;
}

export const storyOf = (material: Material): readonly SentResource[] => [aPatient(), material.medication, material.ma(), material.ta(), material.mgb()];

export const aPatient = (id = 'elly', value = bsn): SentResource => ({
  resourceType: 'Patient',
  id,
  identifier: [{ system: 'http://fhir.nl/fhir/NamingSystem/bsn', value }],
  name: [{ text: 'Elly Verzonnen' }],
  birthDate: '1970-01-01',
});

export const treatmentIdentifier = { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1.1', value: 'MBH_1' };
export const ofEveryBlock = (resourceType: string, id: string): SentResource => ({
  resourceType,
  id,
  identifier: [{ system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1', value: id }],
  subject: { reference: 'Patient/elly' },
  medicationReference: { reference: 'Medication/lithium', display: 'LITHIUMCARBONAAT TABLET 400MG' },
});

const inR4 = (resourceType: string, code: string, id: string): SentResource => ({
  ...ofEveryBlock(resourceType, id),
  extension: [
    { url: `${nictiz}ext-RegistrationDateTime`, valueDateTime: '2023-12-01T09:00:00+01:00' },
    { url: `${nictiz}ext-RenderedDosageInstruction`, valueString: '1 maal per dag 1 stuk' },
    { url: `${nictiz}ext-PharmaceuticalTreatment.Identifier`, valueIdentifier: treatmentIdentifier },
  ],
  status: 'unknown',
  category: resourceType === 'MedicationRequest' ? [{ coding: [{ system: 'http://snomed.info/sct', code }] }] : { coding: [{ system: 'http://snomed.info/sct', code }] },
});

export const aMedication: SentResource = { resourceType: 'Medication', id: 'lithium', code: { text: 'LITHIUMCARBONAAT TABLET 400MG' } };

export const r4: Material = {
  ma: (id = 'MA_1') => inR4('MedicationRequest', '33633005', id),
  ta: (id = 'TA_1') => inR4('MedicationDispense', '422037009', id),
  mgb: (id = 'MGB_1') => ({ ...inR4('MedicationStatement', '422979000', id), dateAsserted: '2023-12-05T09:00:00+01:00' }),
  medication: aMedication,
};

const coded = (system: string, code: string, display?: string) => ({ coding: [{ system, code, ...(display && { display }) }] });
const result = (id: string, code: string, value: number, unit: string): SentResource => ({
  resourceType: 'Observation', id, subject: { reference: 'Patient/elly' }, status: 'final', code: coded('http://loinc.org', code),
  effectiveDateTime: '2023-12-20T08:00:00+01:00', valueQuantity: { value, unit },
});

export const results: readonly SentResource[] = [result('level', '14334-7', 0.7, 'mmol/l'), result('kidneys', '62238-1', 58, 'ml/min')];

/** What comes alongside the medicines in that story. */
export const alongsideR4: readonly SentResource[] = [
  { resourceType: 'AllergyIntolerance', id: 'penicillin', patient: { reference: 'Patient/elly' }, clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active'), code: coded('http://snomed.info/sct', '764146007', 'Penicilline') },
  { resourceType: 'Flag', id: 'pregnant', subject: { reference: 'Patient/elly' }, status: 'active', category: [coded('http://snomed.info/sct', '140401000146105')], code: { text: 'Zwangerschap' } },
  ...results,
  {
    resourceType: 'MedicationAdministration', id: 'given', subject: { reference: 'Patient/elly' }, status: 'completed', category: coded('http://snomed.info/sct', '18629005'), effectiveDateTime: '2023-12-20T08:00:00+01:00',
    extension: [{ url: `${nictiz}ext-PharmaceuticalTreatment.Identifier`, valueIdentifier: treatmentIdentifier }], medicationReference: { reference: 'Medication/lithium' },
  },
];
