import type { JsonObject } from '#libs/fhir';
import { identifierIn, identifiersIn, objectIn, textIn, type Identifier } from '../reading/read.js';
import { withoutVersion, type Resolver } from '../reading/resource-index.js';

/** Names by which blocks point at each other: an identifier means the same everywhere; within one source `Type/id`, and a number without a system. */
const ofIdentifier = (source: string, { system, value }: Identifier): string => (system === null ? `${source}#|${value}` : `${system}|${value}`);
const ofResource = (source: string, local: string): string => `${source}#${local}`;

export const localName = (resource: JsonObject): string | null => {
  const id = textIn(resource['id']);
  return id && `${textIn(resource['resourceType']) ?? 'Resource'}/${id}`;
};

export function namesOf(resource: JsonObject, source: string): string[] {
  const local = localName(resource);
  return [...identifiersIn(resource['identifier']).map((one) => ofIdentifier(source, one)), ...(local ? [ofResource(source, local)] : [])];
}

/** What a Reference may mean; in MP9 it is nearly always logical (an identifier), sometimes literal. */
export function namesIn(reference: unknown, from: JsonObject, index: Resolver, source: string): string[] {
  const identifier = identifierIn(objectIn(reference)?.['identifier']);
  const literal = textIn(objectIn(reference)?.['reference']);
  const resolved = index.resolve(reference, from);
  return [
    ...(identifier ? [ofIdentifier(source, identifier)] : []),
    ...(resolved ? namesOf(resolved, source) : []),
    ...(literal ? [ofResource(source, withoutVersion(literal))] : []),
  ];
}
