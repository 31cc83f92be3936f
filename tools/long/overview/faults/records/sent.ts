/** What goes over the wire: elements as a vendor writes them, right or wrong. */
export interface Sent {
  readonly resourceType: string;
  readonly [element: string]: unknown;
}

export const nictiz = 'http://nictiz.nl/fhir/StructureDefinition/';
export const snomed = 'http://snomed.info/sct';
export const identifierSystem = 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.16076005.1';
export const treatmentSystem = 'urn:oid:2.16.840.1.113883.2.4.3.11.999.77.1.1';
export const prkSystem = 'urn:oid:2.16.840.1.113883.2.4.4.10';
export const bsnSystem = 'http://fhir.nl/fhir/NamingSystem/bsn';
export const uraSystem = 'http://fhir.nl/fhir/NamingSystem/ura';

export const aPatient = (id: string, bsn: string, name: string): Sent => ({
  resourceType: 'Patient', id, identifier: [{ system: bsnSystem, value: bsn }], name: [{ text: name }], birthDate: '1970-01-01',
});

export const anOrganisation = (ura: string): Sent => ({ resourceType: 'Organization', id: `o-${ura}`, identifier: [{ system: uraSystem, value: ura }], name: `Organisatie ${ura}` });
