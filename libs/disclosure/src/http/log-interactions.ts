import type { InteractionDefinition } from '#libs/fhir';

export const logInteractions = {
  whoLooked: {
    method: 'POST', path: 'AuditEvent/_search', resource: 'AuditEvent', code: 'search-type', scope: 'system/AuditEvent.rs',
    searchParameters: [
      { name: 'patient.identifier', type: 'token', required: true, documentation: 'The client by BSN.' },
      { name: 'date', type: 'date', documentation: 'When it happened.' },
      { name: '_count', type: 'special', documentation: 'At most 100, newest first.' },
    ],
    summary: 'Who looked: for the client and the privacy officer. The reading is logged.',
  },
  verify: { method: 'POST', path: '$audit-verify', resource: null, code: 'operation', operation: '$audit-verify', scope: 'system/AuditEvent.rs', answersWith: 'application/json', summary: 'Recomputes every chain of the log, for operators.' },
} as const satisfies Record<string, InteractionDefinition>;
