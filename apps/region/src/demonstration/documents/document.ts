import type { Bundle, Composition, Resource } from '@medplum/fhirtypes';
import { uuidOf, type Known } from '../mp9/known.js';
import { synthetic } from '../mp9/systems.js';

/** A FHIR document: the Composition first, then once each whatever it refers to. */
export function documentOf(name: string, composition: Composition & { readonly id: string }, attached: readonly Known[]): Bundle {
  const resources = [composition, ...attached.map(({ resource }) => resource)];
  const unique = [...new Map(resources.map((resource) => [resource.id, resource as Resource])).values()];
  return {
    resourceType: 'Bundle',
    meta: synthetic,
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${uuidOf(`document/${name}`)}` },
    type: 'document',
    timestamp: composition.date,
    entry: unique.map((resource) => ({ fullUrl: `urn:uuid:${resource.id}`, resource })),
  };
}
