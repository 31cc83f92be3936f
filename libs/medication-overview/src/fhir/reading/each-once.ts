import type { JsonObject } from '#libs/fhir';
import { localName } from '../elements/names.js';
import { isLaterVersion } from './later-version.js';
import type { ReceivedEntry } from './resource-index.js';

export interface Read<Item> {
  readonly item: Item;
  readonly resource: JsonObject;
}

type Reader<Item> = (resource: JsonObject, place: number) => Item | null;

interface Placed {
  readonly resource: JsonObject;
  readonly place: number;
}

/**
 * Pages may repeat a resource, or hold two versions of it: then the later counts, also where it is something else by
 * now. Two that share an id but not their contents are two where nothing tells which is the later, and so are two too
 * deep to compare.
 */
export function eachOnce<Item extends { readonly key: string }>(entries: readonly ReceivedEntry[], reader: Reader<Item>): Read<Item>[] {
  const placed = entries.map(({ resource }, place): Placed => ({ resource, place }));
  return [...Map.groupBy(placed, nameOf).values()].flatMap((same) => withKeysOfTheirOwn(same.length === 1 ? same : latestOf(same), reader));
}

const nameOf = ({ resource, place }: Placed): string => localName(resource) ?? `?${place}`;

/** Where each is earlier than another nothing tells which is the later. */
function latestOf(same: readonly Placed[]): readonly Placed[] {
  const different = [...new Map(same.map((one) => [contentsOf(one), one] as const).reverse()).values()].reverse();
  const latest = different.filter(({ resource }) => !different.some((other) => isLaterVersion(other.resource, resource)));
  return latest.length > 0 ? latest : different;
}

function withKeysOfTheirOwn<Item extends { readonly key: string }>(different: readonly Placed[], reader: Reader<Item>): Read<Item>[] {
  const read = different.flatMap(({ resource, place }) => {
    const item = reader(resource, place);
    return item ? [{ item, resource, place }] : [];
  });
  return read.map(({ item, resource, place }, index) => ({ resource, item: index === 0 ? item : { ...item, key: `${item.key}?${place}` } }));
}

function contentsOf({ resource, place }: Placed): string {
  try {
    return JSON.stringify(resource);
  } catch {
    return `too deep, ${place}`;
  }
}
