import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';

export const INTERACTION = 'regioschakel:interaction';

export type InteractionCode = 'read' | 'search-type' | 'create' | 'update' | 'operation' | 'transaction' | 'capabilities';

export interface SearchParameter {
  readonly name: string;
  readonly type: 'token' | 'date' | 'reference' | 'string' | 'special';
  readonly required?: boolean;
  readonly documentation: string;
}

/** One row of the table that routes; the CapabilityStatement and the OpenAPI document are made from the same rows. */
export interface InteractionDefinition {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below /fhir. */
  readonly path: string;
  /** null: for the whole system. */
  readonly resource: string | null;
  readonly code: InteractionCode;
  readonly operation?: string;
  /** SMART scope a token needs; null: open to anyone. */
  readonly scope: string | null;
  readonly searchParameters?: readonly SearchParameter[];
  /** Media types it answers besides application/fhir+json. */
  readonly alsoProduces?: readonly string[];
  /** The one media type it answers with, where that is not application/fhir+json. */
  readonly answersWith?: string;
  readonly summary: string;
}

const methods = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT } as const;

/** Routes a controller method by its row. A method without it does not exist for a caller. */
export const Interaction = (definition: InteractionDefinition): MethodDecorator =>
  applyDecorators(
    SetMetadata(INTERACTION, definition),
    RequestMapping({ path: definition.path, method: methods[definition.method] }),
    HttpCode(200),
  );
