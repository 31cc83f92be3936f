import type { InteractionDefinition, SearchParameter } from '../interaction/interaction.js';
import { systems } from '../reading/systems.js';

export type Json = Record<string, unknown>;

export const resourceSchema = { type: 'object', required: ['resourceType'], properties: { resourceType: { type: 'string' } } };

/** What a request brings: a form for a search, a resource of one type for all else. */
export function bodyOf(row: InteractionDefinition): Json {
  if (row.method === 'GET' || withoutBody.has(row.operation ?? '')) return {};
  if (row.code === 'search-type') return { requestBody: { required: true, content: { 'application/x-www-form-urlencoded': { schema: formSchema(row.searchParameters ?? []) } } } };
  const example = row.code === 'operation' ? { example: aboutSomebody } : {};
  return { requestBody: { required: true, content: { 'application/fhir+json': { schema: resourceOf(row), ...example } } } };
}

/** About no client, and without anything to say: what is sent is not read. */
const withoutBody = new Set(['$audit-verify']);

/** Somebody of the demonstration. */
const bsn = '999955317';
const aboutSomebody = { resourceType: 'Parameters', parameter: [{ name: 'patient', valueIdentifier: { system: systems.bsn, value: bsn } }] };

function resourceOf({ code, resource }: InteractionDefinition): Json {
  const type = code === 'operation' ? 'Parameters' : (resource ?? 'Bundle');
  return { ...resourceSchema, properties: { resourceType: { const: type } } };
}

const formSchema = (parameters: readonly SearchParameter[]): Json => ({
  type: 'object',
  additionalProperties: false,
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
  properties: Object.fromEntries(parameters.map(({ name, documentation }) => [name, { type: 'string', description: documentation, ...(name === 'patient.identifier' ? theClient : {}) }])),
});

const theClient = { pattern: `^${systems.bsn.replaceAll('.', '\\.')}\\|[0-9]{9}$`, examples: [`${systems.bsn}|${bsn}`] };
