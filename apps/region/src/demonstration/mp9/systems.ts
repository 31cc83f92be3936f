const nictiz = 'http://nictiz.nl/fhir/StructureDefinition';
const testOid = 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77';

export const profile = (name: string): { profile: string[] } => ({ profile: [`${nictiz}/${name}`] });
export const extensionUrl = (name: string): string => `${nictiz}/${name}`;

/** Identifier and code systems as MP9 R4 material carries them. */
export const systems = {
  bsn: 'http://fhir.nl/fhir/NamingSystem/bsn',
  ura: 'http://fhir.nl/fhir/NamingSystem/ura',
  uziPerson: 'http://fhir.nl/fhir/NamingSystem/uzi-nr-pers',
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  ucum: 'http://unitsofmeasure.org',
  organisationType: 'http://nictiz.nl/fhir/NamingSystem/organization-type',
  agbSpecialism: 'urn:oid:2.16.840.1.113883.2.4.6.7',
  prk: 'urn:oid:2.16.840.1.113883.2.4.4.10',
  gpk: 'urn:oid:2.16.840.1.113883.2.4.4.1',
  hpk: 'urn:oid:2.16.840.1.113883.2.4.4.7',
  route: 'urn:oid:2.16.840.1.113883.2.4.4.9',
  basicUnit: 'urn:oid:2.16.840.1.113883.2.4.4.1.900.2',
  /** NHG table 25, additional instructions. */
  instruction: 'https://referentiemodel.nhg.org/tabellen/nhg-tabel-25-gebruiksvoorschrift#aanvullend-numeriek',
  distributionForm: 'urn:oid:2.16.840.1.113883.2.4.3.11.60.20.77.5.3.8',
  treatment: `${testOid}.1.1`,
  agreement: `${testOid}.16076005.1`,
  administration: `${testOid}.422037009.1`,
  use: `${testOid}.6.1`,
  given: `${testOid}.18629005.1`,
  /** G-Standaard table 40. */
  contraIndication: 'urn:oid:2.16.840.1.113883.2.4.4.1.902.40',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  actReason: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  team: 'https://regioschakel.nl/fhir/NamingSystem/team',
  person: 'https://regioschakel.nl/fhir/NamingSystem/person',
  role: 'https://regioschakel.nl/fhir/CodeSystem/role',
} as const;

/** FHIR's own mark for material about nobody. */
export const synthetic = { tag: [{ system: systems.actReason, code: 'HTEST', display: 'test health data' }] };
