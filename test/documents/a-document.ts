import { systems, type JsonObject } from '#libs/fhir';

export const bsn = '999900006';

const narrative = (words: string) => ({ status: 'additional', div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>` });

export const aSection = (title: string, more: object = {}): JsonObject => ({ title, text: narrative(`over ${title}`), ...more });
export const aPatient = { resourceType: 'Patient', id: 'p', identifier: [{ system: systems.bsn, value: bsn }], name: [{ text: 'Erik' }] };

interface DocumentChange {
  readonly bundle?: object;
  readonly composition?: object;
  readonly sections?: readonly object[];
  readonly entries?: readonly object[];
}

/** A document of one section about one client; a test names only what is different. */
export const aDocument = ({ bundle = {}, composition = {}, sections = [aSection('mij')], entries = [] }: DocumentChange = {}): JsonObject => ({
  resourceType: 'Bundle',
  type: 'document',
  entry: [
    {
      fullUrl: 'urn:uuid:c',
      resource: {
        resourceType: 'Composition', status: 'final', title: 'Kaart', date: '2026-01-01', subject: { reference: 'urn:uuid:p' },
        type: { coding: [{ system: systems.loinc, code: '104144-1' }] }, section: sections, ...composition,
      },
    },
    { fullUrl: 'urn:uuid:p', resource: aPatient },
    ...entries,
  ],
  ...bundle,
});

export const anEntry = (id: string, resource: object) => ({ fullUrl: `urn:uuid:${id}`, resource: { id, ...resource } });
export const refersTo = (...ids: readonly string[]) => ({ entry: ids.map((id) => ({ reference: `urn:uuid:${id}` })) });
