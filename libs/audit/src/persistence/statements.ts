import type { PreparedStatement } from '#libs/platform';

export const openChain: PreparedStatement = {
  name: 'audit-open-chain',
  text: `insert into audit.writers (writer, process, started_at, last_seq, last_hash)
         values ($1, $2, now(), 0, decode($3, 'hex'))`,
};

/** Head and rows move together or not at all: a head that is not where this process left it takes no row. */
export const extendChain: PreparedStatement = {
  name: 'audit-extend-chain',
  text: `with head as (
           update audit.writers set last_seq = $4, last_hash = decode($5, 'hex')
           where writer = $1 and last_seq = $2 and last_hash = decode($3, 'hex')
           returning writer
         ), stored as (
           insert into audit.entries (writer, seq, at, client_key, recorded, previous_hash, hash)
           select head.writer, row.seq, row.at, row.client_key, row.recorded, decode(row.previous_hash, 'hex'), decode(row.hash, 'hex')
           from head, unnest($6::bigint[], $7::timestamptz[], $8::uuid[], $9::jsonb[], $10::text[], $11::text[])
             as row (seq, at, client_key, recorded, previous_hash, hash)
           returning 1
         )
         select count(*)::integer as stored, current_setting('synchronous_commit') as commits from stored`,
};

export const durabilitySettings: PreparedStatement = {
  name: 'audit-durability',
  text: `select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') order by name`,
};

const rowAsHashed = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, client_key, recorded,
         encode(previous_hash, 'hex') as previous_hash, encode(hash, 'hex') as hash`;

export const nextWriter: PreparedStatement = {
  name: 'audit-next-writer',
  text: `(select writer from audit.writers where writer > $1 order by writer limit 1)
         union (select writer from audit.entries where writer > $1 order by writer limit 1)
         order by writer limit 1`,
};

export const headOf: PreparedStatement = {
  name: 'audit-head',
  text: `select last_seq, encode(last_hash, 'hex') as last_hash,
           (select max(seq) from audit.entries where writer = $1) as stored_seq
         from audit.writers where writer = $1`,
};

export const chainPage: PreparedStatement = {
  name: 'audit-chain-page',
  text: `select ${rowAsHashed} from audit.entries where writer = $1 and seq > $2 and seq <= $3 order by seq limit $4`,
};

export const entriesAbout: PreparedStatement = {
  name: 'audit-entries-about',
  text: `select at, client_key, recorded, encode(hash, 'hex') as hash from audit.entries
         where client_key = $1 and at >= coalesce($2::timestamptz, '-infinity') and at < coalesce($3::timestamptz, 'infinity')
         order by at desc, writer, seq desc limit $4`,
};

/** The moment is part of the index, so that a client's long log is not read. */
export const chainHolds: PreparedStatement = {
  name: 'audit-chain-holds',
  text: `select exists (
           select 1 from audit.entries
           where client_key = $1 and at = $2 and recorded->>'requestId' = $3 and recorded->>'event' = $4 and recorded->>'deed' is not distinct from $5
         ) as holds`,
};

export const notesLeftBehind: PreparedStatement = {
  name: 'audit-notes-left-behind',
  text: `select client_key as client, id, noted_at::text as "notedAt" from audit.noted_deeds
         where noted_at <= clock_timestamp() - $1 * interval '1 millisecond' and recorded->>'form' = any($2)
           and (noted_at, client_key, id) > ($3::timestamptz, $4::uuid, $5::uuid)
         order by noted_at, client_key, id limit $6`,
};

export const notesOfOtherForms: PreparedStatement = {
  name: 'audit-notes-of-other-forms',
  text: `select count(*)::integer as count from audit.noted_deeds
         where noted_at <= clock_timestamp() - $1 * interval '1 millisecond' and (recorded->>'form' = any($2)) is not true`,
};

export const removeNote: PreparedStatement = {
  name: 'audit-remove-note',
  text: `delete from audit.noted_deeds where client_key = $1 and id = $2`,
};
