import { cpSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart } from '../../cannot-start.js';
import type { Account } from './account.js';
import { installedBinaries, type Binaries } from './installed.js';
import { mayRun } from './may.js';
import { openToAll, placeForAll } from './place-for-all.js';

/** Under a home that only root may enter, another account cannot reach the programs: it gets a copy of them. */
export function runnableBinaries(account: Account | null): Binaries {
  const installed = installedBinaries();
  const isReachable = account === null || mayRun(account, programIn(installed.folder));
  return isReachable ? installed : { ...installed, folder: copied(installed, account) };
}

const programIn = (folder: string): string => join(folder, 'bin', 'postgres');

function copied(installed: Binaries, account: Account): string {
  const folder = join(placeForAll(), `postgresql-${installed.version}`);
  if (!mayRun(account, programIn(folder))) copyWhole(installed.folder, folder);
  if (mayRun(account, programIn(folder))) return folder;
  throw new CannotStart(`PostgreSQL cannot be run from ${folder}: start as an ordinary user, or set DATABASE_URL.`);
}

/** Another start may copy at the same moment: the first to rename wins, both copies are alike. */
function copyWhole(from: string, to: string): void {
  const unfinished = mkdtempSync(`${to}.unfinished-`);
  try {
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    openToAll(unfinished);
    renameSync(unfinished, to);
  } catch (error) {
    if (!statSync(programIn(to), { throwIfNoEntry: false })) throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
