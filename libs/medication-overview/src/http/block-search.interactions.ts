import type { InteractionDefinition } from '#libs/fhir';
import type { BlockKind } from '../domain/blocks/building-block.js';
import { categoryCodes, systems } from '../fhir/reading/systems.js';

const searchParametersOf = (category: string) => [
  { name: 'patient.identifier', type: 'token', required: true, documentation: 'The client by BSN.' },
  { name: 'category', type: 'token', required: true, documentation: `The kind of building block; of this type ${systems.snomed}|${category}.` },
  { name: 'period-of-use', type: 'date', documentation: 'ge, le or no prefix, with a day or moment (ge2026-01-31); duration counts. A stop outside the period is not found.' },
] as const;

const search = <Type extends string>(resource: Type, block: BlockKind, kind: string) =>
  ({
    method: 'POST', path: `${resource}/_search`, resource, code: 'search-type', scope: `system/${resource}.rs`, searchParameters: searchParametersOf(categoryCodes[block]),
    summary: `${kind} of one client from every source that may be asked, under the same decisions as the overview.`,
  }) as const;

export const blockSearchInteractions = {
  agreements: search('MedicationRequest', 'MA', 'Medicatieafspraken (MA)'),
  administrations: search('MedicationDispense', 'TA', 'Toedieningsafspraken (TA)'),
  uses: search('MedicationStatement', 'MGB', 'Medicatiegebruik (MGB)'),
} as const satisfies Record<string, InteractionDefinition>;
