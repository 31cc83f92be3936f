import pg from 'pg';
import { migrations } from '#database';
import { migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';

/** One schema a capability; what else is there is PostgreSQL's own. */
const schemas = ['audit', 'care_team', 'consent', 'crisis_card', 'handover', 'identity', 'messaging', 'tokens'];

/** No client data in them, or kept per writer or shard: excepted by name. */
const excepted = new Set([
  'audit.entries',
  'audit.writers',
  'identity.registration_turns',
  'messaging.event_log',
  'messaging.event_log_partitions',
  'messaging.leases',
  'tokens.used_assertions',
]);

interface Table {
  readonly name: string;
  readonly firstOfKey: string | null;
  readonly hasClient: boolean;
}

const tablesQuery = `
  select n.nspname || '.' || c.relname as name,
         (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
           where i.indrelid = c.oid and i.indisprimary) as "firstOfKey",
         exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_key') as "hasClient"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and n.nspname = any($1) order by 1`;

const foreignKeysQuery = `
  select conname from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
   where k.contype = 'f' and f.relnamespace <> t.relnamespace`;

const strangeSchemasQuery = `
  select nspname from pg_namespace where nspname <> all($1) and nspname not like 'pg\\_%' and nspname not in ('public', 'information_schema')`;

describe('the catalogue of the database', () => {
  let fresh: FreshDatabase;
  let client: pg.Client;
  let tables: readonly Table[];

  beforeAll(async () => {
    fresh = await freshDatabase((url) => migrate(url, migrations));
    client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    tables = (await client.query<Table>(tablesQuery, [schemas])).rows;
  });

  afterAll(async () => {
    await client.end();
    await fresh.drop();
  });

  it('has one schema a capability and no other', async () => {
    expect((await client.query(strangeSchemasQuery, [schemas])).rows).toEqual([]);
    expect([...new Set(tables.map(({ name }) => name.split('.')[0]))]).toEqual(schemas);
  });

  it('has the client key first in the primary key of every table, but for those excepted by name', () => {
    const wrong = tables.filter(({ name, firstOfKey }) => firstOfKey !== 'client_key' && !excepted.has(name));

    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('excepts no table that does not exist', () => {
    const names = new Set(tables.map(({ name }) => name));

    expect([...excepted].filter((name) => !names.has(name))).toEqual([]);
  });

  it('has no foreign key from one schema to another', async () => {
    expect((await client.query(foreignKeysQuery)).rows).toEqual([]);
  });
});
