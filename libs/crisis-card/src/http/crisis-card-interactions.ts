import type { InteractionDefinition } from '#libs/fhir';

export const crisisCardInteractions = {
  read: {
    method: 'POST', path: '$crisis-card', resource: null, code: 'operation', operation: '$crisis-card', scope: 'system/Bundle.r',
    summary: 'The crisis card of one client, by BSN (Parameters: patient, an Identifier), as far as the client shares it with the requester.',
  },
} as const satisfies Record<string, InteractionDefinition>;
