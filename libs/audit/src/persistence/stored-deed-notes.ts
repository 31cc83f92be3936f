import { randomUUID } from 'node:crypto';
import type { ClientKey, Transaction } from '#libs/kernel';
import { managerOf, rowsOf } from '#libs/platform';
import type pg from 'pg';
import { DeedNotes, type LeftNote, type NotedDeed, type NoteKey } from '../application/deed-notes.port.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import { knownForms, recordOf, type AuditRecord } from '../domain/audit-record.js';
import type { Digest } from '../domain/readable-id.js';
import { digestOfThisProcess } from './keyed-digest.js';
import { notesLeftBehind, notesOfOtherForms, removeNote } from './statements.js';

const forms = knownForms.map(String);
const addNote = 'insert into audit.noted_deeds (client_key, id, at, recorded) values ($1, $2, $3, $4)';

/** A row that is locked is in somebody's hands; the row itself says so, no session does. */
const takeNote = `
  with taken as (
    delete from audit.noted_deeds where (client_key, id) = (
      select client_key, id from audit.noted_deeds where client_key = $1 and id = $2 and recorded->>'form' = any($3) for update skip locked)
    returning at, client_key, recorded)
  select at, client_key, recorded from taken`;

interface TakenNote {
  readonly at: Date;
  readonly client_key: string;
  readonly recorded: AuditRecord['recorded'];
}

export class StoredDeedNotes extends DeedNotes {
  constructor(
    private readonly source: pg.Pool,
    private readonly digest: Digest = digestOfThisProcess(),
  ) {
    super();
  }

  async note(transaction: Transaction, unnoted: AuditEntry & { readonly client: ClientKey }): Promise<NotedDeed> {
    const id = randomUUID();
    const entry = { ...unnoted, deed: id };
    const { at, recorded } = recordOf(entry, this.digest);
    await managerOf(transaction).query(addNote, [entry.client, id, at, recorded]);
    return { client: entry.client, id, entry } as NotedDeed;
  }

  async remove({ client, id }: NoteKey): Promise<void> {
    await rowsOf(this.source, removeNote, [client, id]);
  }

  leftBehind(olderThanMs: number, after: LeftNote, limit: number): Promise<readonly LeftNote[]> {
    return rowsOf<LeftNote>(this.source, notesLeftBehind, [olderThanMs, forms, after.notedAt, after.client, after.id, limit]);
  }

  async ofOtherForms(olderThanMs: number): Promise<number> {
    const [row] = await rowsOf<{ count: number }>(this.source, notesOfOtherForms, [olderThanMs, forms]);
    return row?.count ?? 0;
  }

  async take(transaction: Transaction, { client, id }: NoteKey): Promise<AuditRecord | null> {
    const [row] = await managerOf(transaction).query<TakenNote[]>(takeNote, [client, id, forms]);
    return row ? { at: row.at.toISOString(), client: row.client_key, recorded: row.recorded } : null;
  }
}
