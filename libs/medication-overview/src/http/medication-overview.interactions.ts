import type { InteractionDefinition } from '#libs/fhir';
import { overviewMediaType } from './overview-json.js';

export const medicationOverviewInteractions = {
  overview: {
    method: 'POST', path: '$medication-overview', resource: null, code: 'operation', operation: '$medication-overview', scope: 'system/MedicationRequest.rs',
    alsoProduces: [overviewMediaType, 'text/html', 'text/plain'],
    summary:
      'The medication overview of one client, by BSN (Parameters: patient, an Identifier; moment, a dateTime, optional), composed here from what the sources answer. Nictiz withdrew this operation from MP9 in 2026-01.',
  },
} as const satisfies Record<string, InteractionDefinition>;
