import type { CapabilityStatement, CapabilityStatementRestResource, CapabilityStatementRestResourceOperation } from '@medplum/fhirtypes';
import type { InteractionDefinition } from '../interaction/interaction.js';
import type { DescribedApi } from './described-api.js';

/** What is true of an operation and cannot be seen from its name. */
const remarks: Readonly<Record<string, string>> = {
  '$medication-overview': '$medication-overview was withdrawn from the national profiles in January 2026 and is offered here as a local operation.',
};

/** What a process can do, from the rows that route and nothing else. */
export function capabilityStatement(rows: readonly InteractionDefinition[], about: DescribedApi): CapabilityStatement {
  const resources = [...new Set(rows.flatMap(({ resource }) => (resource ? [resource] : [])))].sort();
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: about.date,
    kind: 'instance',
    software: { name: 'Regioschakel', version: about.version },
    implementation: { description: about.description, url: about.url },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        documentation: ['Searches are POST _search only.', ...rows.flatMap(({ operation = '' }) => remarks[operation] ?? [])].join(' '),
        security: { service: [{ text: 'SMART Backend Services, with IHE IUA claims' }] },
        interaction: rows.some(({ code }) => code === 'transaction') ? [{ code: 'transaction' }] : [],
        resource: resources.map((type) => resourceRow(type, rows.filter(({ resource }) => resource === type), about)),
        operation: operationsOf(rows.filter(({ resource }) => !resource), about),
      },
    ],
  };
}

function resourceRow(type: string, rows: readonly InteractionDefinition[], about: DescribedApi): CapabilityStatementRestResource {
  const codes = [...new Set(rows.map(({ code }) => code))].filter((code) => code !== 'operation');
  const parameters = rows.flatMap(({ searchParameters }) => searchParameters ?? []);
  const operation = operationsOf(rows, about);
  return {
    type: type as CapabilityStatementRestResource['type'],
    interaction: codes.map((code) => ({ code: code as 'read' })),
    versioning: rows.some(({ code }) => code === 'update') ? 'versioned-update' : 'versioned',
    ...(parameters.length > 0
      ? { searchParam: parameters.map(({ name, type: kind, documentation }) => ({ name, type: kind, documentation })) }
      : {}),
    ...(operation.length > 0 ? { operation } : {}),
  };
}

const operationsOf = (rows: readonly InteractionDefinition[], { url }: DescribedApi): CapabilityStatementRestResourceOperation[] =>
  rows
    .filter(({ code }) => code === 'operation')
    .map(({ operation, path, summary }) => ({ name: operation ?? path, definition: `${url}/OperationDefinition/${(operation ?? path).replace('$', '')}`, documentation: summary }));
