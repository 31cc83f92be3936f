import type { InteractionDefinition } from '#libs/fhir';

export const careTeamInteractions = {
  publish: {
    method: 'POST', path: 'CareTeam', resource: 'CareTeam', code: 'create', scope: 'system/CareTeam.c',
    summary: 'Publishes who cares for a client; replaces what the same organisation published before.',
  },
  registerClient: {
    method: 'POST', path: '$register-client', resource: null, code: 'operation', operation: '$register-client', scope: 'system/Patient.c',
    summary: 'Says that this system holds data of a client; the answer is the same for a client who was known.',
  },
} as const satisfies Record<string, InteractionDefinition>;
