import { setTimeout as pause } from 'node:timers/promises';
import { rotateClients, RotatingClientsRepository } from '#libs/identity';
import { keyRingFromFile, type KeyRing } from '#libs/platform';
import pg from 'pg';
import { addVersion, useNewest } from './key-ring-file.js';
import type { RotateOptions, Step } from './options.js';

const batchSize = 500;
/** A registration that read the ring just before it changed may still be on its way. */
const settleMs = 1_000;

export type Say = (line: string) => void;

/** Each step can be repeated; whoever serves meanwhile reads the changed ring by itself. */
export async function runRotation({ databaseUrl, ringFile, steps }: RotateOptions, say: Say): Promise<void> {
  const run: Record<Step, () => Promise<void>> = {
    add: async () => say(`Sleutelversie ${await addVersion(ringFile)} is toegevoegd.`),
    use: async () => say(`Nieuwe gegevens krijgen sleutelversie ${await useNewest(ringFile)}.`),
    rows: () => moveRows(databaseUrl, keyRingFromFile(ringFile), say),
  };
  for (const step of steps) await run[step]();
}

async function moveRows(databaseUrl: string, ring: KeyRing, say: Say): Promise<void> {
  const database = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const clients = new RotatingClientsRepository(database);
  try {
    let moved = 0;
    let left: number;
    do {
      const inThisRound = await rotateClients(clients, ring, { batchSize, onBatch: (count) => say(`${moved + count} cliënten overgezet…`) });
      await pause(settleMs);
      left = await clients.countWithout(ring.currentVersion);
      moved += inThisRound;
      if (left > 0 && inThisRound === 0) throw new Error(`${left} cliënten hebben een sleutelversie die niet in de sleutelring staat`);
    } while (left > 0);
    say(`Klaar: ${moved} cliënten overgezet, geen enkele heeft nog een oude sleutelversie.`);
  } finally {
    await database.end();
  }
}
