import { isJsonObject, type JsonObject } from './json.js';

/** Resources of one type in a Bundle, in its order. */
export function resourcesOf(bundle: unknown, type: string): JsonObject[] {
  const entries = isJsonObject(bundle) && Array.isArray(bundle['entry']) ? bundle['entry'] : [];
  return entries.flatMap((entry: unknown) => {
    const resource = isJsonObject(entry) ? entry['resource'] : undefined;
    return isJsonObject(resource) && resource['resourceType'] === type ? [resource] : [];
  });
}
