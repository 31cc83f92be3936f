import { migrations } from '#database';
import type { Bsn } from '#libs/identity';
import { migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.js';
import { runRotation } from '../../tools/keys/run-rotation.js';
import { steps } from '../../tools/keys/options.js';
import { aRegistry, type RegistryProcess } from './support/a-registry.js';
import { someBsns } from './support/bsns.js';
import { aRingFile } from './support/ring-file.js';
import { scratchFolder } from '../support/scratch-folder.js';

const people = someBsns(300);
const strangers = someBsns(50, 99_996_000);

const folder = scratchFolder('ring');

let fresh: FreshDatabase;
let ringFile: string;
let serving: RegistryProcess[];

beforeAll(async () => {
  fresh = await freshDatabase((url) => migrate(url, migrations));
  ringFile = aRingFile(folder);
  serving = await Promise.all([aRegistry(fresh.url, ringFile), aRegistry(fresh.url, ringFile)]);
});

afterAll(async () => {
  await Promise.all((serving ?? []).map((process) => process.stop()));
  await fresh?.drop();
});

const versions = async (): Promise<unknown[]> =>
  (await serving[0]!.database.hot.query('select key_version, count(*)::integer as count from identity.clients group by 1 order by 1')).rows;

/** Looks everybody up, over and over, until told to stop; says who was not found under their own key. */
function lookUpMeanwhile(known: ReadonlyMap<Bsn, string>): { stop: () => Promise<{ lookups: number; lost: Bsn[] }> } {
  let running = true;
  let lookups = 0;
  const lost: Bsn[] = [];
  const looking = serving.map(async ({ registry }) => {
    while (running) {
      for (const [bsn, client] of known) {
        if ((await registry.find(bsn)) !== client) lost.push(bsn);
        lookups += 1;
        if (!running) return;
      }
    }
  });
  return {
    stop: async () => {
      running = false;
      await Promise.all(looking);
      return { lookups, lost };
    },
  };
}

describe('changing the keys while the region serves', () => {
  it('loses nobody: every lookup before, during and after finds the client', async () => {
    const known = new Map<Bsn, string>();
    for (const bsn of people) known.set(bsn, await serving[0]!.registry.register(bsn, 'epd-ggz-brug'));
    const phantoms = await Promise.all(strangers.map((bsn) => serving[0]!.registry.find(bsn)));
    const meanwhile = lookUpMeanwhile(known);

    await runRotation({ databaseUrl: fresh.url, ringFile, steps }, () => undefined);

    const { lookups, lost } = await meanwhile.stop();
    expect(lost).toEqual([]);
    expect(lookups).toBeGreaterThan(people.length);
    expect(await versions()).toEqual([{ key_version: 2, count: people.length }]);
    for (const [bsn, client] of [...known].slice(0, 20)) expect(await serving[1]!.registry.bsnOf(client as never)).toBe(bsn);
    expect(await Promise.all(strangers.map((bsn) => serving[1]!.registry.find(bsn)))).toEqual(phantoms);
  }, 60_000);

  it('makes nobody twice: who is registered on two processes during the change gets one key', async () => {
    const newcomers = someBsns(120, 99_998_000);
    const registering = newcomers.map(async (bsn, index) => {
      await new Promise((resolve) => setTimeout(resolve, index * 5));
      return new Set(await Promise.all(serving.map(({ registry }) => registry.register(bsn, 'his-brug')))).size;
    });

    await runRotation({ databaseUrl: fresh.url, ringFile, steps }, () => undefined);

    expect(await Promise.all(registering)).toEqual(newcomers.map(() => 1));
    expect(await versions()).toEqual([{ key_version: 3, count: people.length + newcomers.length }]);
  }, 60_000);

  it('can be broken off and finished later', async () => {
    await runRotation({ databaseUrl: fresh.url, ringFile, steps: ['add', 'use'] }, () => undefined);
    const lines: string[] = [];

    await runRotation({ databaseUrl: fresh.url, ringFile, steps: ['rows'] }, (line) => lines.push(line));

    expect(await versions()).toMatchObject([{ key_version: 4 }]);
    expect(lines.at(-1)).toContain('420 cliënten overgezet');
  }, 60_000);
});
