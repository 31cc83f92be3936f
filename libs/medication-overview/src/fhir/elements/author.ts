import type { JsonObject } from '#libs/fhir';
import type { Author } from '../../domain/blocks/building-block.js';
import { shortened } from '../../domain/shortened.js';
import { codeIn, identifierIn, objectIn, objectsIn, textIn, valueWithSystem } from '../reading/read.js';
import type { ResourceIndex } from '../reading/resource-index.js';
import { systems } from '../reading/systems.js';
import { personNameIn } from './person-name.js';

const nobody: Author = { ura: null, specialism: null, name: null, isClient: false };

/** Who is behind a reference to a PractitionerRole, Organization, Location, Practitioner or Patient. */
export function authorIn(reference: unknown, from: JsonObject, index: ResourceIndex): Author {
  const resource = index.resolve(reference, from);
  if (!resource) return { ...nobody, ura: uraOfReference(reference), name: nameIn(objectIn(reference)?.['display']) };
  switch (resource['resourceType']) {
    case 'PractitionerRole':
      return roleIn(resource, index);
    case 'Location':
      return { ...nobody, ...organisationIn(resource['managingOrganization'], resource, index) };
    case 'Organization':
      return { ...nobody, ...namedOrganisation(resource) };
    case 'Practitioner':
      return { ...nobody, name: personNameIn(resource) };
    case 'Patient':
      return { ...nobody, isClient: true };
    default:
      return nobody;
  }
}

function roleIn(role: JsonObject, index: ResourceIndex): Author {
  const practitioner = index.resolve(role['practitioner'], role);
  const organisation = organisationIn(role['organization'], role, index);
  return { ...nobody, ura: organisation.ura, specialism: specialismIn(role), name: (practitioner && personNameIn(practitioner)) ?? organisation.name };
}

const namedOrganisation = (organisation: JsonObject): Pick<Author, 'ura' | 'name'> => ({
  ura: valueWithSystem(organisation['identifier'], systems.ura),
  name: nameIn(organisation['name']),
});

function organisationIn(reference: unknown, from: JsonObject, index: ResourceIndex): Pick<Author, 'ura' | 'name'> {
  const organisation = index.resolve(reference, from);
  return organisation ? namedOrganisation(organisation) : { ura: uraOfReference(reference), name: nameIn(objectIn(reference)?.['display']) };
}

function uraOfReference(reference: unknown): string | null {
  const identifier = identifierIn(objectIn(reference)?.['identifier']);
  return identifier?.system === systems.ura ? identifier.value : null;
}

const specialismIn = (role: JsonObject): string | null =>
  objectsIn(role['specialty']).map((specialty) => codeIn(specialty, systems.agbSpecialism)).find((code) => code !== null) ?? null;

function nameIn(value: unknown): string | null {
  const name = textIn(value);
  return name && shortened(name);
}
