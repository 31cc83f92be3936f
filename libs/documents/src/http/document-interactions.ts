import type { InteractionDefinition } from '#libs/fhir';

export const documentInteractions = {
  publish: {
    method: 'POST', path: 'Bundle', resource: 'Bundle', code: 'create', scope: 'system/Bundle.c',
    summary: 'Publishes a document Bundle: a crisis card (Composition.type LOINC 104144-1), by the client.',
  },
  read: { method: 'GET', path: 'Bundle/:id', resource: 'Bundle', code: 'read', scope: 'system/Bundle.r', summary: 'Reads one document, without what the client keeps back from the requester.' },
  search: {
    method: 'POST', path: 'DocumentReference/_search', resource: 'DocumentReference', code: 'search-type', scope: 'system/DocumentReference.s',
    searchParameters: [
      { name: 'patient.identifier', type: 'token', required: true, documentation: 'The client by BSN.' },
      { name: 'type', type: 'token', documentation: 'Kind of document, such as http://loinc.org|104144-1.' },
    ],
    summary: 'Finds the documents of one client that the requester may read.',
  },
} as const satisfies Record<string, InteractionDefinition>;
