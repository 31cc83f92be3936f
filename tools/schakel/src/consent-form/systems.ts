const hl7 = 'http://terminology.hl7.org/CodeSystem';
const regioschakel = 'https://regioschakel.nl/fhir';

/** As docs/contract.md and IHE PCF name them; schakel shares no code with the gateway. */
export const systems = {
  bsn: 'http://fhir.nl/fhir/NamingSystem/bsn',
  ura: 'http://fhir.nl/fhir/NamingSystem/ura',
  loinc: 'http://loinc.org',
  consentScope: `${hl7}/consentscope`,
  participation: `${hl7}/v3-ParticipationType`,
  purpose: `${hl7}/v3-ActReason`,
  category: `${regioschakel}/CodeSystem/category`,
  sensitivity: `${regioschakel}/CodeSystem/sensitivity`,
  organisationType: `${regioschakel}/CodeSystem/organisation-type`,
  team: `${regioschakel}/NamingSystem/team`,
  person: `${regioschakel}/NamingSystem/person`,
  relative: `${regioschakel}/NamingSystem/relative`,
  alsoInEmergency: `${regioschakel}/StructureDefinition/also-in-emergency`,
  epoch: `${regioschakel}/StructureDefinition/epoch`,
} as const;
