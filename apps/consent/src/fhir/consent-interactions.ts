import type { InteractionDefinition } from '#libs/fhir';

const consent = { resource: 'Consent' } as const;

export const consentInteractions = {
  create: { ...consent, method: 'POST', path: 'Consent', code: 'create', scope: 'system/Consent.c', summary: 'Records a grant or an objection of the client (IHE PCF basic).' },
  read: { ...consent, method: 'GET', path: 'Consent/:id', code: 'read', scope: 'system/Consent.r', summary: 'Reads one consent.' },
  update: { ...consent, method: 'PUT', path: 'Consent/:id', code: 'update', scope: 'system/Consent.u', summary: 'Withdraws a consent: status inactive, with If-Match.' },
  search: {
    ...consent, method: 'POST', path: 'Consent/_search', code: 'search-type', scope: 'system/Consent.s',
    searchParameters: [{ name: 'patient.identifier', type: 'token', required: true, documentation: 'The client by BSN.' }],
    summary: 'Lists the consents of one client.',
  },
  withdrawAll: { ...consent, method: 'POST', path: 'Consent/$withdraw-all', code: 'operation', operation: '$withdraw-all', scope: 'system/Consent.u', summary: 'Withdraws every grant of the client and adds a general objection.' },
} as const satisfies Record<string, InteractionDefinition>;
