import type { JsonObject } from '#libs/fhir';

/** Made up: resources as an MP9 R4 source sends them; a test names only what matters. */
const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';
const blockIds = 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1';
const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
export const uraSystem = 'http://fhir.nl/fhir/NamingSystem/ura';

/** Passes the 11-proef; nobody's. */
export const bsn = '999900018';
export const source = { id: 'ais-brug', ura: '00000003', kind: 'ais', fhir: 'R4' };

export const extension = (name: string, value: JsonObject): JsonObject => ({ url: `${nictiz}${name}`, ...value });
export const category = (code: string): JsonObject => ({ coding: [{ system: 'http://snomed.info/sct', code }] });
export const naming = (id: string, type = 'MedicationRequest'): JsonObject => ({ type, identifier: { system: blockIds, value: id } });
export const stopType = (code: string): JsonObject => extension('ext-StopType', { valueCodeableConcept: category(code) });

const treatment = extension('ext-PharmaceuticalTreatment.Identifier', { valueIdentifier: { system: `${blockIds}.1`, value: 'MBH_1' } });
const registered = extension('ext-RegistrationDateTime', { valueDateTime: '2023-12-01T09:00:00+01:00' });
const period = extension('ext-TimeInterval.Period', { valuePeriod: { start: '2023-12-01T00:00:00+01:00' } });
const dose = extension('ext-RenderedDosageInstruction', { valueString: '1 maal per dag 1 stuk, oraal' });

const block = (resourceType: string, id: string): JsonObject => ({
  resourceType,
  id,
  meta: { versionId: '7', lastUpdated: '2023-12-02T00:00:00Z', profile: [`${nictiz}mp-profile`] },
  identifier: [{ system: blockIds, value: id }],
  status: 'unknown',
  medicationReference: { reference: 'Medication/lithium', display: 'LITHIUMCARBONAAT TABLET 400MG' },
  subject: { reference: 'Patient/elly', display: 'Elly Verzonnen' },
});

export const anMa = (change: JsonObject = {}, id = 'MA_1'): JsonObject => ({
  ...block('MedicationRequest', id),
  extension: [registered, dose, period, treatment],
  intent: 'order',
  category: [category('33633005')],
  requester: { reference: 'PractitionerRole/psychiater' },
  ...change,
});

export const aTa = (change: JsonObject = {}, id = 'TA_1'): JsonObject => ({
  ...block('MedicationDispense', id),
  extension: [registered, dose, period, treatment],
  category: category('422037009'),
  performer: [{ actor: { reference: 'Organization/apotheek' } }],
  authorizingPrescription: [naming('MA_1')],
  ...change,
});

export const anMgb = (change: JsonObject = {}, id = 'MGB_1'): JsonObject => ({
  ...block('MedicationStatement', id),
  extension: [dose, treatment],
  category: category('422979000'),
  effectivePeriod: { start: '2023-12-01T00:00:00+01:00' },
  dateAsserted: '2023-12-05T09:00:00+01:00',
  informationSource: { reference: 'Patient/elly' },
  derivedFrom: [naming('MA_1')],
  ...change,
});

export const without = (resource: JsonObject, name: string): JsonObject => ({
  ...resource,
  extension: (resource['extension'] as JsonObject[]).filter(({ url }) => url !== `${nictiz}${name}`),
});

export const withExtension = (resource: JsonObject, added: JsonObject): JsonObject => ({
  ...resource,
  extension: [...(resource['extension'] as JsonObject[]).filter(({ url }) => url !== added['url']), added],
});

export const aPatient = (change: JsonObject = {}): JsonObject => ({
  resourceType: 'Patient',
  id: 'elly',
  identifier: [{ system: bsnSystem, value: bsn }],
  name: [{ use: 'official', text: 'Elly Verzonnen' }],
  gender: 'female',
  birthDate: '1970-01-01',
  address: [{ city: 'Nergenshuizen' }],
  ...change,
});

const alongside: readonly JsonObject[] = [
  { resourceType: 'Medication', id: 'lithium', code: { text: 'LITHIUMCARBONAAT TABLET 400MG', coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.4.10', code: '4711' }, { system: 'urn:oid:2.16.840.1.113883.2.4.4.1', code: '815' }] } },
  { resourceType: 'PractitionerRole', id: 'psychiater', organization: { reference: 'Organization/instelling' }, practitioner: { reference: 'Practitioner/p' }, specialty: [{ coding: [{ system: 'urn:oid:2.16.840.1.113883.2.4.6.7', code: '0329' }] }] },
  { resourceType: 'Practitioner', id: 'p', name: [{ text: 'P. Bedacht' }] },
  { resourceType: 'Organization', id: 'instelling', identifier: [{ system: uraSystem, value: '00000001' }], name: 'GGZ Bedacht' },
  { resourceType: 'Organization', id: 'apotheek', identifier: [{ system: uraSystem, value: '00000003' }], name: 'Apotheek Bedacht' },
];

export const aBundle = (resources: readonly JsonObject[], more: readonly JsonObject[] = [aPatient(), ...alongside]): JsonObject => ({
  resourceType: 'Bundle',
  type: 'searchset',
  entry: [...resources, ...more].map((resource) => ({ fullUrl: `http://source.test/fhir/${String(resource['resourceType'])}/${String(resource['id'])}`, resource })),
});
