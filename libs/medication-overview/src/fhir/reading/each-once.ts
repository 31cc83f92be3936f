import type { JsonObject } from '#libs/fhir';
import { isLaterVersion } from './later-version.js';
import type { ReceivedEntry } from './resource-index.js';

export interface Read<Item> {
  readonly item: Item;
  readonly resource: JsonObject;
}

type Reader<Item> = (resource: JsonObject, place: number) => Item | null;
type Placed<Item> = Read<Item> & { readonly place: number };

/**
 * Pages may repeat a resource, or hold two versions of it: then the later counts. Two that share an id but not their
 * contents are two where nothing tells which is the later, and so are two too deep to compare.
 */
export function eachOnce<Item extends { readonly key: string }>(entries: readonly ReceivedEntry[], reader: Reader<Item>): Read<Item>[] {
  const read = entries.flatMap(({ resource }, place): Placed<Item>[] => {
    const item = reader(resource, place);
    return item ? [{ item, resource, place }] : [];
  });
  return [...Map.groupBy(read, ({ item }) => item.key).values()].flatMap((same) => (same.length === 1 ? same : withKeysOfTheirOwn(latestOf(same))));
}

function latestOf<Item>(same: readonly Placed<Item>[]): Placed<Item>[] {
  const different = [...new Map(same.map((one) => [contentsOf(one), one] as const).reverse()).values()].reverse();
  return different.filter(({ resource }) => !different.some((other) => isLaterVersion(other.resource, resource)));
}

const withKeysOfTheirOwn = <Item extends { readonly key: string }>(different: readonly Placed<Item>[]): Read<Item>[] =>
  different.map(({ item, resource, place }, index) => ({ resource, item: index === 0 ? item : { ...item, key: `${item.key}?${place}` } }));

function contentsOf({ resource, place }: Placed<unknown>): string {
  try {
    return JSON.stringify(resource);
  } catch {
    return `too deep, ${place}`;
  }
}
