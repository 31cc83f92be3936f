import type { InteractionDefinition } from '../interaction/interaction.js';
import type { DescribedApi } from './described-api.js';
import { bodyOf, resourceSchema, type Json } from './openapi-bodies.js';

/** The document, never what it is about. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: Json;
  readonly servers: readonly Json[];
  readonly paths: Record<string, Json>;
  readonly components: Json;
}

const outcome = { description: 'OperationOutcome that says what to mend, or that nothing may be shown', content: { 'application/fhir+json': { schema: { $ref: '#/components/schemas/OperationOutcome' } } } };
const errorStatuses = ['400', '401', '403', '404', '409', '412', '413', '414', '415', '503'];

/** OpenAPI 3.1 of the rows that route. */
export function openApi(rows: readonly InteractionDefinition[], about: DescribedApi): OpenApi {
  const paths: Record<string, Json> = {};
  for (const row of rows) {
    const path = `/${row.path}`.replace(/\/+$/, '').replace(/:(\w+)/g, '{$1}') || '/';
    (paths[path] ??= {})[row.method.toLowerCase()] = operation(row);
  }
  return {
    openapi: '3.1.0',
    info: { title: about.title, description: about.description, version: about.version, license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
    servers: [{ url: about.url }],
    paths,
    components: {
      schemas: { OperationOutcome: { ...resourceSchema, properties: { resourceType: { const: 'OperationOutcome' }, issue: { type: 'array' } } }, Resource: resourceSchema },
      securitySchemes: { smart: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operation(row: InteractionDefinition): Json {
  const produced = row.answersWith ? [row.answersWith] : ['application/fhir+json', ...(row.alsoProduces ?? [])];
  return {
    operationId: `${row.method.toLowerCase()} ${row.path}`,
    summary: row.summary,
    security: row.scope ? [{ smart: [] }] : [],
    ...(row.scope ? { 'x-smart-scope': row.scope } : {}),
    parameters: parametersOf(row),
    ...bodyOf(row),
    responses: {
      [row.code === 'create' ? '201' : '200']: { description: 'done', content: Object.fromEntries(produced.map((type) => [type, { schema: schemaOf(type) }])) },
      ...Object.fromEntries(errorStatuses.map((status) => [status, outcome])),
    },
  };
}

/** A page for a person is no resource, nor is JSON of our own. */
function schemaOf(mediaType: string): Json {
  if (mediaType.startsWith('text/')) return { type: 'string' };
  return mediaType === 'application/fhir+json' ? { $ref: '#/components/schemas/Resource' } : { type: 'object' };
}

function parametersOf({ path, code }: InteractionDefinition): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string', maxLength: 64 } }));
  return code === 'update' ? [...inPath, { name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }] : inPath;
}
