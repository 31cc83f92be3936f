import type { CapabilityStatement, CapabilityStatementRestResource } from '@medplum/fhirtypes';
import type { InteractionDefinition } from '../interaction/interaction.js';

/** What the gateway can do, from the rows that route and nothing else. */
export function capabilityStatement(rows: readonly InteractionDefinition[], about: { readonly url: string; readonly version: string; readonly date: string }): CapabilityStatement {
  const resources = [...new Set(rows.flatMap(({ resource }) => (resource ? [resource] : [])))].sort();
  const operations = rows.filter(({ code, resource }) => code === 'operation' && !resource);
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: about.date,
    kind: 'instance',
    software: { name: 'Regioschakel', version: about.version },
    implementation: { description: 'Regioschakel, regional gateway', url: about.url },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation:
          'Searches are POST _search only. $medication-overview was withdrawn from the national profiles in January 2026 and is offered here as a local operation.',
        security: { service: [{ text: 'SMART Backend Services, with IHE IUA claims' }] },
        interaction: rows.some(({ code }) => code === 'transaction') ? [{ code: 'transaction' }] : [],
        resource: resources.map((type) => resourceRow(type, rows.filter(({ resource }) => resource === type))),
        operation: operations.map(({ operation, summary, path }) => ({ name: operation ?? path, definition: `${about.url}/OperationDefinition/${(operation ?? path).replace('$', '')}`, documentation: summary })),
      },
    ],
  };
}

function resourceRow(type: string, rows: readonly InteractionDefinition[]): CapabilityStatementRestResource {
  const codes = [...new Set(rows.map(({ code }) => code))].filter((code) => code !== 'operation');
  const parameters = rows.flatMap(({ searchParameters }) => searchParameters ?? []);
  return {
    type: type as CapabilityStatementRestResource['type'],
    interaction: codes.map((code) => ({ code: code as 'read' })),
    versioning: rows.some(({ code }) => code === 'update') ? 'versioned-update' : 'versioned',
    ...(parameters.length > 0
      ? { searchParam: parameters.map(({ name, type: kind, documentation }) => ({ name, type: kind, documentation })) }
      : {}),
  };
}
