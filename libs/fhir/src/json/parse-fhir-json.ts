import { GatewayError } from '#libs/kernel';
import { guardJson } from './guard-json.js';
import { onlyPlainText } from './plain-text.js';

const maxDepth = 64;

export type JsonObject = { readonly [name: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as an object; whatever is wrong with it is the caller's to mend (400). */
export function parseFhirJson(body: unknown): JsonObject {
  if (typeof body !== 'string' || body.trim() === '') throw new GatewayError('invalid', 'the request has no body');
  guardJson(body, maxDepth);
  const parsed = parsedJson(body);
  if (!isJsonObject(parsed)) throw new GatewayError('invalid', 'the body is not a JSON object');
  return parsed;
}

/** What a caller sends, as a resource of one type. */
export function parseResource<Type extends string>(body: unknown, resourceType: Type): JsonObject & { readonly resourceType: Type } {
  const parsed = parseFhirJson(body);
  onlyPlainText(parsed);
  if (parsed['resourceType'] !== resourceType) {
    throw new GatewayError('invalid', `a ${resourceType} is expected here`, { expression: 'resourceType' });
  }
  return parsed as JsonObject & { readonly resourceType: Type };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new GatewayError('invalid', 'the body is not valid JSON', { cause });
  }
}
