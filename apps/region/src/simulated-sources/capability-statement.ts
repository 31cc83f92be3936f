import { includePathsOf } from './search/include-paths.js';
import { searchParametersOf } from './search/question.js';
import { resourceTypes } from './store/resource-types.js';

const paramTypes: Readonly<Record<string, string>> = { patient: 'reference', subject: 'reference' };
const madeOn = '2026-01-01';

/** Made from the same tables that searching uses. */
export const capabilityStatement = ({ id, title }: { readonly id: string; readonly title: string }): object => ({
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: madeOn,
  kind: 'instance',
  software: { name: `Regioschakel simulated source ${id}` },
  implementation: { description: title },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [{ mode: 'server', resource: resourceTypes.map(resourceCapability) }],
});

const resourceCapability = (type: string): object => ({
  type,
  interaction: [{ code: 'read' }, { code: 'search-type' }],
  searchInclude: Object.keys(includePathsOf(type)).map((parameter) => `${type}:${parameter}`),
  searchParam: searchParametersOf(type).map((name) => ({ name, type: paramTypes[name] ?? 'token' })),
});
