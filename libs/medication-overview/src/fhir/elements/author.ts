import type { JsonObject } from '#libs/fhir';
import type { Author } from '../../domain/blocks/building-block.js';
import { codeIn, identifierIn, objectIn, objectsIn, valueWithSystem } from '../reading/read.js';
import type { ResourceIndex } from '../reading/resource-index.js';
import { systems } from '../reading/systems.js';

const nobody: Author = { ura: null, specialism: null };

/** The organisation and specialism behind a reference to a PractitionerRole, Organization or Location. */
export function authorIn(reference: unknown, from: JsonObject, index: ResourceIndex): Author {
  const resource = index.resolve(reference, from);
  if (!resource) return { ...nobody, ura: uraOfReference(reference) };
  switch (resource['resourceType']) {
    case 'PractitionerRole':
      return { ura: organisationIn(resource['organization'], resource, index), specialism: specialismIn(resource) };
    case 'Location':
      return { ...nobody, ura: organisationIn(resource['managingOrganization'], resource, index) };
    case 'Organization':
      return { ...nobody, ura: valueWithSystem(resource['identifier'], systems.ura) };
    default:
      return nobody;
  }
}

function organisationIn(reference: unknown, from: JsonObject, index: ResourceIndex): string | null {
  const organisation = index.resolve(reference, from);
  return organisation ? valueWithSystem(organisation['identifier'], systems.ura) : uraOfReference(reference);
}

function uraOfReference(reference: unknown): string | null {
  const identifier = identifierIn(objectIn(reference)?.['identifier']);
  return identifier?.system === systems.ura ? identifier.value : null;
}

const specialismIn = (role: JsonObject): string | null =>
  objectsIn(role['specialty']).map((specialty) => codeIn(specialty, systems.agbSpecialism)).find((code) => code !== null) ?? null;
