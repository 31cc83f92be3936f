import { isJsonObject, systems } from '#libs/fhir';
import type { ClientKey } from '#libs/kernel';

/** A copy in which every BSN is the client reference: what is stored knows no BSN. */
export function withClientReference(value: unknown, client: ClientKey): unknown {
  if (Array.isArray(value)) return value.map((item) => withClientReference(item, client));
  if (!isJsonObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withClientReference(member, client)]));
  return value['system'] === systems.bsn ? { ...copy, system: systems.client, value: client } : copy;
}

/** The other way round, in the text of the JSON: a stored document is sent without being parsed. */
export const withBsn = (text: string, client: ClientKey, bsn: string): string =>
  text.replaceAll(JSON.stringify(systems.client), JSON.stringify(systems.bsn)).replaceAll(JSON.stringify(client), JSON.stringify(bsn));
