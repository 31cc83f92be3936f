import type { InteractionDefinition, SearchParameter } from '#libs/fhir';

const searchParameters = [
  { name: 'patient.identifier', type: 'token', documentation: 'The client by BSN.' },
  { name: 'owner:identifier', type: 'token', documentation: 'The receiver by URA; only handovers that your organisation sent, or that were sent to it while the client was informed.' },
  { name: 'requester:identifier', type: 'token', documentation: 'The sender by URA; only handovers that your organisation sent, or that were sent to it while the client was informed.' },
  { name: 'status', type: 'token', documentation: 'requested, accepted, rejected or cancelled.' },
] as const satisfies readonly SearchParameter[];

export const handoverInteractions = {
  publish: {
    method: 'POST', path: '', resource: null, code: 'transaction', scope: 'system/Task.c',
    summary: 'Publishes a handover: one Task, one ServiceRequest and one document Bundle, and no other transaction.',
  },
  read: { method: 'GET', path: 'Task/:id', resource: 'Task', code: 'read', scope: 'system/Task.r', summary: 'Reads one handover: who asks whom, where it stands, who is responsible.' },
  search: { method: 'POST', path: 'Task/_search', resource: 'Task', code: 'search-type', scope: 'system/Task.s', searchParameters, summary: 'Finds handovers of one organisation or of one client.' },
  update: { method: 'PUT', path: 'Task/:id', resource: 'Task', code: 'update', scope: 'system/Task.u', summary: 'The receiver accepts or rejects, the sender cancels; with If-Match. Only status, statusReason and businessStatus may change.' },
  readRequest: { method: 'GET', path: 'ServiceRequest/:id', resource: 'ServiceRequest', code: 'read', scope: 'system/ServiceRequest.r', summary: 'Reads what a handover asks for.' },
} as const satisfies Record<string, InteractionDefinition>;
