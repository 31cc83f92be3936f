import { migrations } from '#database';
import { readBsn, type Bsn } from '#libs/identity';
import { isClientKey, type ClientKey } from '#libs/kernel';
import { migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { aRegistry, type RegistryProcess } from './support/a-registry.js';
import { someBsns } from './support/bsns.js';
import { aRingFile } from './support/ring-file.js';
import { scratchFolder } from '../support/scratch-folder.js';

const [erik, fatima, nobody] = someBsns(3) as [Bsn, Bsn, Bsn];

const folder = scratchFolder('ring');

let fresh: FreshDatabase;
let one: RegistryProcess;
let other: RegistryProcess;

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  const ringFile = aRingFile(folder);
  one = await aRegistry(fresh.url, ringFile);
  other = await aRegistry(fresh.url, ringFile);
});

afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()]);
  await fresh?.drop();
});

const stored = async (): Promise<string> => JSON.stringify((await one.database.hot.query('select *, encode(bsn_sealed, $1) as sealed, encode(bsn_hash, $1) as hash from identity.clients', ['hex'])).rows);

describe('who a client is', () => {
  it('finds Erik again by his BSN, on every process, and gives his BSN back', async () => {
    const client = await one.registry.register(erik, 'epd-ggz-brug');

    expect(isClientKey(client)).toBe(true);
    expect(await other.registry.find(erik)).toBe(client);
    expect(await other.registry.bsnOf(client)).toBe(erik);
    expect(await other.registry.isKnown(client)).toBe(true);
  });

  it('registers Erik once, however often he is registered', async () => {
    const before = await one.registry.register(erik, 'epd-ggz-brug');

    expect(await other.registry.register(erik, 'his-brug')).toBe(before);
  });

  it('makes one key each when forty requests register five people at the same moment', async () => {
    const family = someBsns(5, 99_992_000);
    const keys = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).registry.register(family[index % 5] as Bsn, `system-${index}`)));

    expect(new Set(keys).size).toBe(5);
    expect(await Promise.all(family.map((bsn) => one.registry.find(bsn)))).toEqual(keys.slice(0, 5));
  });

  it('gives somebody unknown a key that is always the same and leads nowhere', async () => {
    const phantom = await one.registry.find(nobody);

    expect(isClientKey(phantom)).toBe(true);
    expect(await other.registry.find(nobody)).toBe(phantom);
    expect(await one.registry.isKnown(phantom)).toBe(false);
    expect(await one.registry.bsnOf(phantom)).toBeNull();
  });

  it('does not give the phantom’s key to who is registered after all', async () => {
    const [later] = someBsns(1, 99_994_000) as [Bsn];
    const phantom = await one.registry.find(later);

    expect(await one.registry.register(later, 'his-brug')).not.toBe(phantom);
  });

  it('asks the database the same for somebody known and somebody unknown', async () => {
    const asked = async (bsn: Bsn): Promise<unknown[]> => {
      const queries: unknown[] = [];
      const query = one.database.hot.query.bind(one.database.hot);
      one.database.hot.query = ((statement: { name: string; values: unknown[][] }) => {
        queries.push([statement.name, statement.values.map((value) => value.length)]);
        return query(statement as never);
      }) as never;
      await one.registry.find(bsn);
      one.database.hot.query = query;
      return queries;
    };

    expect(await asked(nobody)).toEqual(await asked(erik));
    expect(await asked(nobody)).toHaveLength(1);
  });

  it('stores no BSN that can be read, in digits, in hexadecimal or in base64', async () => {
    await one.registry.register(erik, 'epd-ggz-brug');
    const everything = await stored();

    for (const form of [erik, Buffer.from(erik).toString('hex'), Buffer.from(erik).toString('base64')]) expect(everything).not.toContain(form);
  });

  it('does not open a sealed BSN that was moved to the row of another client', async () => {
    const [a, b] = (await Promise.all([erik, fatima].map((bsn) => one.registry.register(bsn, 'epd-ggz-brug')))) as [ClientKey, ClientKey];
    const moved = 'update identity.clients set bsn_sealed = (select bsn_sealed from identity.clients where client_key = $2) where client_key = $1 returning 1';
    const before = await one.database.hot.query('select bsn_sealed from identity.clients where client_key = $1', [a]);
    await one.database.hot.query(moved, [a, b]);

    await expect(one.registry.bsnOf(a)).rejects.toThrow();
    await one.database.hot.query('update identity.clients set bsn_sealed = $2 where client_key = $1', [a, before.rows[0].bsn_sealed]);
    expect(await one.registry.bsnOf(a)).toBe(readBsn(erik));
  });
});
