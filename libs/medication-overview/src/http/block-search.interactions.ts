import type { InteractionDefinition } from '#libs/fhir';

const searchParameters = [
  { name: 'patient.identifier', type: 'token', required: true, documentation: 'The client by BSN.' },
  { name: 'category', type: 'token', required: true, documentation: 'The kind of building block (SNOMED); each type has one here.' },
  { name: 'period-of-use', type: 'date', documentation: 'ge, le or no prefix, with a day or moment; duration counts. A stop outside the period is not found.' },
] as const;

const search = <Type extends string>(resource: Type, kind: string) =>
  ({
    method: 'POST', path: `${resource}/_search`, resource, code: 'search-type', scope: `system/${resource}.rs`, searchParameters,
    summary: `${kind} of one client from every source that may be asked, under the same decisions as the overview.`,
  }) as const;

export const blockSearchInteractions = {
  agreements: search('MedicationRequest', 'Medicatieafspraken (MA)'),
  administrations: search('MedicationDispense', 'Toedieningsafspraken (TA)'),
  uses: search('MedicationStatement', 'Medicatiegebruik (MGB)'),
} as const satisfies Record<string, InteractionDefinition>;
