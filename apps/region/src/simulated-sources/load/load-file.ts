import { randomUUID } from 'node:crypto';

import { bsnOf } from '../store/client-of.js';
import type { RecordStore } from '../store/record-store.js';
import { keptApart } from './keep-apart.js';
import { withNamedClients } from './name-client.js';
import { NotLoaded } from './not-loaded.js';
import { referringByName } from './rename.js';
import { unpack } from './unpack.js';

export interface Loaded {
  readonly loaded: number;
  readonly rejected: readonly { readonly reason: string }[];
  /** BSNs of the clients in the file: the source tells whoever loads it whom it now knows. */
  readonly clients: readonly string[];
}

/** Takes a file in whole, or not at all with the reason why. `loaded` counts the resources that were in it. */
export function loadFile(text: string, bsn: string | null, store: RecordStore): Loaded {
  try {
    const entries = unpack(parsed(text), randomUUID);
    const records = keptApart(withNamedClients(referringByName(entries), { store, bsn, newId: randomUUID }), store);
    store.put(records);
    return { loaded: entries.length, rejected: [], clients: records.flatMap((record) => (record.resourceType === 'Patient' ? (bsnOf(record) ?? []) : [])) };
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    return { loaded: 0, rejected: [{ reason: error.message }], clients: [] };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotLoaded('not JSON');
  }
}
