import { randomUUID } from 'node:crypto';
import type { ClientKey, Transaction } from '#libs/kernel';
import { managerOf, rowsOf } from '#libs/platform';
import type pg from 'pg';
import { DeedNotes, type NotedDeed, type NoteKey } from '../application/deed-notes.port.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { recordOf } from '../domain/audit-record.js';
import { notesLeftBehind, removeNote } from './statements.js';
import { entryOf, type StoredRecord } from './stored-entry.js';

const addNote = 'insert into audit.noted_deeds (client_key, id, at, recorded) values ($1, $2, $3, $4)';

/** A row that is locked is in somebody's hands; the row itself says so, no session does. */
const takeNote = `
  with taken as (
    delete from audit.noted_deeds where (client_key, id) = (
      select client_key, id from audit.noted_deeds where client_key = $1 and id = $2 for update skip locked)
    returning at, client_key, recorded)
  select at, client_key, recorded from taken`;

export class StoredDeedNotes extends DeedNotes {
  constructor(private readonly source: pg.Pool) {
    super();
  }

  async note(transaction: Transaction, entry: AuditEntry & { readonly client: ClientKey }): Promise<NotedDeed> {
    const { client } = entry;
    const id = randomUUID();
    const { at, recorded } = recordOf(entry);
    await managerOf(transaction).query(addNote, [client, id, at, recorded]);
    return { client, id, entry } as NotedDeed;
  }

  async remove({ client, id }: NoteKey): Promise<void> {
    await rowsOf(this.source, removeNote, [client, id]);
  }

  leftBehind(olderThanMs: number, limit: number): Promise<readonly NoteKey[]> {
    return rowsOf<NoteKey>(this.source, notesLeftBehind, [olderThanMs, limit]);
  }

  async take(transaction: Transaction, { client, id }: NoteKey): Promise<NotedDeed | null> {
    const [row] = await managerOf(transaction).query<StoredRecord[]>(takeNote, [client, id]);
    return row ? ({ client, id, entry: entryOf(row) } as NotedDeed) : null;
  }
}
