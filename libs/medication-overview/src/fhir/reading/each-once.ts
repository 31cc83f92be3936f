import type { JsonObject } from '#libs/fhir';
import type { ReceivedEntry } from './resource-index.js';

export interface Read<Item> {
  readonly item: Item;
  readonly resource: JsonObject;
}

type Reader<Item> = (resource: JsonObject, place: number) => Item | null;

/** Pages may repeat a resource; two that share an id but not their contents are two, and so are two too deep to compare. */
export function eachOnce<Item extends { readonly key: string }>(entries: readonly ReceivedEntry[], reader: Reader<Item>): Read<Item>[] {
  const read = new Map<string, Read<Item>>();
  entries.forEach(({ resource }, place) => {
    const item = reader(resource, place);
    if (!item) return;
    const known = read.get(item.key);
    const key = known ? `${item.key}?${place}` : item.key;
    if (!known || !isSame(known.resource, resource)) read.set(key, { resource, item: { ...item, key } });
  });
  return [...read.values()];
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    return false;
  }
}
