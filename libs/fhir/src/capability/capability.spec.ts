import type { InteractionDefinition } from '../interaction/interaction.js';
import { capabilityStatement } from './capability-statement.js';
import { openApi } from './openapi.js';

const about = { url: 'http://127.0.0.1:8080/fhir', version: '1', date: '2026-01-01', title: 'Regioschakel' };
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

  it('describes each row once for tools that call it', () => {
    const { paths } = openApi(rows, about) as { paths: Record<string, Record<string, { requestBody?: object; parameters: { name: string }[] }>> };

    expect(Object.keys(paths)).toEqual(['/$crisis-card', '/Task/_search', '/Task/{id}']);
    expect(paths['/Task/{id}']?.['put']?.parameters.map(({ name }) => name)).toEqual(['id', 'If-Match']);
  });
});
