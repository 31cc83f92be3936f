import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { bsnOf, clientNameOf } from '../store/client-of.js';
import { nameOf, type StoredRecord } from '../store/record.js';
import type { RecordStore } from '../store/record-store.js';
import { referencesIn } from '../store/references.js';
import { renamed } from './rename.js';

/**
 * Ids of a file are its own: a record that the source has under the same name, of another client or
 * used by one, is left as it is and the new one gets an id of its own, the same at every load.
 */
export function keptApart(records: readonly StoredRecord[], store: RecordStore): StoredRecord[] {
  const bsns = records.flatMap((record) => (record.resourceType === 'Patient' ? (bsnOf(record) ?? []) : []));
  const patientsApart = withOwnIds(records, bsns, (record) => record.resourceType === 'Patient' && isOfAnother(record, store));

  const clients = new Set(patientsApart.flatMap((record) => clientNameOf(record) ?? []));
  const ofOthers = usedByOthers(store, clients);
  return withOwnIds(patientsApart, [...clients, ...bsns], (record) => clashes(record, store, ofOthers));
}

function withOwnIds(records: readonly StoredRecord[], salt: readonly string[], needsOne: (record: StoredRecord) => boolean): StoredRecord[] {
  const owner = salt.toSorted().join();
  return renamed(records, new Map(records.filter(needsOne).map((record) => [nameOf(record), idFrom(`${owner}:${nameOf(record)}`)])));
}

function isOfAnother(patient: StoredRecord, store: RecordStore): boolean {
  const there = store.get(nameOf(patient));
  return there !== undefined && bsnOf(there) !== bsnOf(patient);
}

function clashes(record: StoredRecord, store: RecordStore, ofOthers: () => ReadonlySet<string>): boolean {
  const there = store.get(nameOf(record));
  if (!there || isDeepStrictEqual(there, record)) return false;
  if (record.resourceType === 'Patient') return false;

  const client = clientNameOf(there);
  return client === null ? ofOthers().has(nameOf(record)) : client !== clientNameOf(record);
}

/** Everything that records of other clients lead to; worked out only when something has to be compared. */
function usedByOthers(store: RecordStore, clients: ReadonlySet<string>): () => ReadonlySet<string> {
  let found: Set<string> | null = null;
  return () => {
    if (found) return found;
    found = new Set();
    const waiting = store.all().filter((record) => clientNameOf(record) !== null && !clients.has(clientNameOf(record) ?? ''));
    for (const record of waiting) {
      for (const name of referencesIn(record)) {
        const next = store.get(name);
        if (!next || found.has(name)) continue;
        found.add(name);
        waiting.push(next);
      }
    }
    return found;
  };
}

const idFrom = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
