import type { InteractionDefinition } from '../interaction/interaction.js';
import { capabilityStatement } from './capability-statement.js';
import { openApi } from './openapi.js';

/** JSON as a test takes it apart. */
interface Free {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: { readonly properties: object } }> };
  readonly responses: Record<string, { readonly content: object }>;
}

const about = { url: 'http://127.0.0.1:8080/fhir', version: '1', date: '2026-01-01', title: 'Regioschakel', description: 'Regioschakel, regional gateway' };
const rows: InteractionDefinition[] = [
  { method: 'POST', path: '$crisis-card', resource: null, code: 'operation', operation: '$crisis-card', scope: 'system/Bundle.r', summary: 'reads the card' },
  { method: 'POST', path: 'Task/_search', resource: 'Task', code: 'search-type', scope: 'system/Task.s', searchParameters: [{ name: 'owner', type: 'token', required: true, documentation: 'by URA' }], summary: 'finds handovers' },
  { method: 'PUT', path: 'Task/:id', resource: 'Task', code: 'update', scope: 'system/Task.u', summary: 'accepts' },
];

describe('what is generated from the rows that route', () => {
  it('lists exactly the resources, interactions, parameters and operations of the rows', () => {
    const [rest] = capabilityStatement(rows, about).rest ?? [];

    expect(rest?.resource).toEqual([
      { type: 'Task', interaction: [{ code: 'search-type' }, { code: 'update' }], versioning: 'versioned-update', searchParam: [{ name: 'owner', type: 'token', documentation: 'by URA' }] },
    ]);
    expect(rest?.operation?.map(({ name }) => name)).toEqual(['$crisis-card']);
  });

  it('lists an operation on a resource type with that type', () => {
    const withdrawal: InteractionDefinition = { method: 'POST', path: 'Consent/$withdraw-all', resource: 'Consent', code: 'operation', operation: '$withdraw-all', scope: 'system/Consent.u', summary: 'withdraws' };
    const [rest] = capabilityStatement([withdrawal], about).rest ?? [];

    expect(rest?.resource?.[0]?.operation).toEqual([{ name: '$withdraw-all', definition: `${about.url}/OperationDefinition/withdraw-all`, documentation: 'withdraws' }]);
    expect(rest?.operation).toEqual([]);
  });

  it('remarks on the medication overview only where it is offered', () => {
    const overview: InteractionDefinition = { method: 'POST', path: '$medication-overview', resource: null, code: 'operation', operation: '$medication-overview', scope: 'x', summary: 'overview' };
    const remarkIn = (routed: InteractionDefinition[]) => capabilityStatement(routed, about).rest?.[0]?.documentation;

    expect([remarkIn(rows), remarkIn([overview])]).toEqual(['Searches are POST _search only.', expect.stringContaining('withdrawn from the national profiles')]);
  });

  it('describes each row once for tools that call it', () => {
    const { paths } = openApi(rows, about) as { paths: Record<string, Record<string, { requestBody?: object; parameters: { name: string }[] }>> };

    expect(Object.keys(paths)).toEqual(['/$crisis-card', '/Task/_search', '/Task/{id}']);
    expect(paths['/Task/{id}']?.['put']?.parameters.map(({ name }) => name)).toEqual(['id', 'If-Match']);
  });

  it('says of each body what it must be, with somebody of the demonstration as the example', () => {
    const { paths } = openApi([...rows, { method: 'POST', path: '$audit-verify', resource: null, code: 'operation', operation: '$audit-verify', scope: 'x', summary: 'verifies', answersWith: 'application/json' }], about) as { paths: Record<string, Record<string, Free>> };
    const contentOf = (path: string, method: string) => paths[path]?.[method]?.requestBody?.content['application/fhir+json'];

    expect(contentOf('/$crisis-card', 'post')).toMatchObject({ schema: { properties: { resourceType: { const: 'Parameters' } } }, example: { parameter: [{ valueIdentifier: { value: '999955317' } }] } });
    expect(contentOf('/Task/{id}', 'put')?.schema.properties).toEqual({ resourceType: { const: 'Task' } });
    expect(contentOf('/$audit-verify', 'post')).toBeUndefined();
    expect(Object.keys(paths['/$audit-verify']?.['post']?.responses['200']?.content ?? {})).toEqual(['application/json']);
  });
});
