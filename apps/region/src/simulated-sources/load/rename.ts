import { nameOf, type StoredRecord } from '../store/record.js';
import { withReferences } from '../store/references.js';
import type { Entry } from './unpack.js';

/** Within a Bundle resources refer to each other by fullUrl; on a server they do by `Type/id`. */
export function referringByName(entries: readonly Entry[]): StoredRecord[] {
  const names = new Map(entries.flatMap(({ fullUrl, record }) => (fullUrl === null ? [] : [[fullUrl, nameOf(record)] as const])));
  return entries.map(({ record }) => withReferences(record, (reference) => names.get(reference) ?? reference));
}

/** Gives records another id, and lets all that refer to them follow. `ids`: from `Type/id` to the new id. */
export function renamed(records: readonly StoredRecord[], ids: ReadonlyMap<string, string>): StoredRecord[] {
  if (ids.size === 0) return [...records];
  const nameFor = (name: string): string => {
    const id = ids.get(name);
    return id === undefined ? name : `${name.split('/')[0]}/${id}`;
  };
  return records.map((record) => ({ ...withReferences(record, nameFor), id: ids.get(nameOf(record)) ?? record.id }));
}
