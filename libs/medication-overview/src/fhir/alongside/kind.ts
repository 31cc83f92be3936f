import type { JsonObject } from '#libs/fhir';
import { codingsIn, objectIn, objectsIn } from '../reading/read.js';
import { administrationCategory, contraIndicationCategory, profiles, systems } from '../reading/systems.js';

const types: readonly unknown[] = ['AllergyIntolerance', 'Flag', 'Observation', 'MedicationAdministration'];

/** Of these each must be about the client, also where nothing else of it is read. */
export const isAboutSomebody = ({ resourceType }: JsonObject): boolean => types.includes(resourceType);

export const isContraIndication = (resource: JsonObject): boolean => resource['resourceType'] === 'Flag' && isOf(resource, contraIndicationCategory, profiles.contraIndication);

export const isAdministration = (resource: JsonObject): boolean =>
  resource['resourceType'] === 'MedicationAdministration' && isOf(resource, administrationCategory, profiles.MTD);

/** By category; without one by declared profile. */
function isOf(resource: JsonObject, code: string, profile: string): boolean {
  const { category } = resource;
  const codings = (Array.isArray(category) ? objectsIn(category) : [objectIn(category)]).flatMap(codingsIn);
  if (codings.length > 0) return codings.some((coding) => coding['system'] === systems.snomed && coding['code'] === code);
  const declared = objectIn(resource['meta'])?.['profile'];
  return Array.isArray(declared) && declared.some((url) => String(url).split('|')[0] === profile);
}
