import { isJsonObject } from './json.js';
import { bsnSystem } from './parameters.js';

/** A copy about this client: every BSN in it becomes theirs, and a Patient without one gets it. */
export function putBsnIn(value: unknown, bsn: string): unknown {
  if (Array.isArray(value)) return value.map((item) => putBsnIn(item, bsn));
  if (!isJsonObject(value)) return value;
  if (value['system'] === bsnSystem) return { ...value, value: bsn };
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, putBsnIn(member, bsn)]));
  return copy['resourceType'] === 'Patient' && !namesABsn(copy['identifier']) ? { ...copy, identifier: [...listOf(copy['identifier']), { system: bsnSystem, value: bsn }] } : copy;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const namesABsn = (identifiers: unknown): boolean => listOf(identifiers).some((one) => isJsonObject(one) && one['system'] === bsnSystem);
