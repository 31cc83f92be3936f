import { isJsonObject, type JsonObject } from '#libs/fhir';

/** The List says in its text what its entries say in codes. */
export function withNarrative(bundle: JsonObject, text: JsonObject): JsonObject {
  const entries = Array.isArray(bundle['entry']) ? bundle['entry'].filter(isJsonObject) : [];
  return { ...bundle, entry: entries.map((entry) => (isList(entry['resource']) ? { ...entry, resource: told(entry['resource'], text) } : entry)) };
}

const isList = (resource: unknown): resource is JsonObject => isJsonObject(resource) && resource['resourceType'] === 'List';

/** Where FHIR puts it: before the elements of the resource. */
const told = ({ resourceType, id, ...rest }: JsonObject, text: JsonObject): JsonObject => ({ resourceType, id, text, ...rest });
