import type { JsonObject } from '#libs/fhir';

/** Made up: what an R4 source sends alongside MA, TA and MGB; a test names only what matters. */
const snomed = (code: string, display?: string): JsonObject => ({ coding: [{ system: 'http://snomed.info/sct', code, ...(display && { display }) }] });
const status = (kind: string, code: string): JsonObject => ({ coding: [{ system: `http://terminology.hl7.org/CodeSystem/allergyintolerance-${kind}`, code }] });

export const concept = snomed;
export const clinical = (code: string): JsonObject => ({ clinicalStatus: status('clinical', code) });
export const verification = (code: string): JsonObject => ({ verificationStatus: status('verification', code) });

export const anAllergyIntolerance = (change: JsonObject = {}, id = 'AI_1'): JsonObject => ({
  resourceType: 'AllergyIntolerance', id, ...clinical('active'), category: ['medication'], code: snomed('764146007', 'Penicilline'),
  patient: { reference: 'Patient/elly', display: 'Elly Verzonnen' }, asserter: { reference: 'PractitionerRole/psychiater' }, ...change,
});

export const aContraIndication = (change: JsonObject = {}, id = 'CI_1'): JsonObject => ({
  resourceType: 'Flag', id, status: 'active', category: [snomed('140401000146105')],
  code: { coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.1.902.40', code: '1320', display: 'Zwangerschap' }] },
  subject: { reference: 'Patient/elly' }, author: { reference: 'PractitionerRole/psychiater' }, ...change,
});

export const aResult = (code: string, change: JsonObject = {}, id = `O_${code}`): JsonObject => ({
  resourceType: 'Observation', id, status: 'final', category: [{ coding: [{ code: 'laboratory' }] }], code: { coding: [{ system: 'http://loinc.org', code }] },
  subject: { reference: 'Patient/elly' }, effectiveDateTime: '2023-12-20T08:00:00+01:00', performer: [{ reference: 'PractitionerRole/psychiater' }],
  valueQuantity: { value: 0.7, unit: 'mmol/l', system: 'http://unitsofmeasure.org', code: 'mmol/L' }, ...change,
});

export const anMtd = (change: JsonObject = {}, id = 'MTD_1'): JsonObject => ({
  resourceType: 'MedicationAdministration', id, status: 'completed', category: snomed('18629005'),
  extension: [{ url: 'http://nictiz.nl/fhir/StructureDefinition/ext-PharmaceuticalTreatment.Identifier', valueIdentifier: { system: 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1.1', value: 'MBH_1' } }],
  medicationReference: { reference: 'Medication/lithium' }, subject: { reference: 'Patient/elly' }, effectiveDateTime: '2023-12-20T08:00:00+01:00',
  performer: [{ actor: { reference: 'PractitionerRole/psychiater' } }], dosage: { dose: { value: 1 } }, ...change,
});

export const strangeModifier: JsonObject = { modifierExtension: [{ url: 'http://example.org/turns-it-around', valueBoolean: true }] };
