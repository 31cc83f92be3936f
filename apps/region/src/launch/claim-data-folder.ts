import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { lockDataFolder } from '../data-folder/lock.js';
import { makeDataFolder } from '../data-folder/make-data-folder.js';
import { clearLeftOverOf } from '../postgres/index.js';
import type { Ending } from './ending.js';
import { portsMustBeFree } from './ports.js';

const letsGoWithinMs = 6_000;

/** From here on the folder and the ports are ours, and what an earlier region left in them is cleared away. */
export async function claimDataFolder(folder: string, ports: readonly number[], portBase: number, ending: Ending): Promise<void> {
  makeDataFolder(folder);
  const lock = lockDataFolder(folder);
  ending.afterwards(lock.release);

  rmSync(join(folder, 'region.json'), { force: true });
  mkdirSync(join(folder, 'logs'), { recursive: true, mode: 0o700 });
  await clearLeftOverOf(folder);
  await portsMustBeFree(ports, portBase, lock.wasStale ? letsGoWithinMs : 0);
}
