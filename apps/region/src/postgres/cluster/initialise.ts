import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CannotStart, fullDiskLine } from '../../cannot-start.js';
import { readTextIfThere } from '../../disk/read-text.js';
import type { Binaries } from '../binaries/installed.js';
import type { Location } from './location.js';
import { runToEnd } from './run-to-end.js';

export const databaseUser = 'regioschakel';
const unfinishedMark = '.unfinished-';

/** A folder under its final name was finished: `initdb` works under another name, and renaming is the last step. */
export async function initialisedCluster(location: Location, binaries: Binaries, password: string, signal: AbortSignal): Promise<string> {
  const cluster = join(location.folder, 'data');
  if (existsSync(cluster)) {
    mustBeWhole(cluster, binaries);
    return cluster;
  }
  removeUnfinished(location.folder);
  const unfinished = join(location.folder, `data${unfinishedMark}${randomUUID()}`);
  try {
    await initialise(unfinished, location, binaries, password, signal);
    renameSync(unfinished, cluster);
  } finally {
    removeUnfinished(location.folder);
  }
  return cluster;
}

/** An `initdb` of a region that was killed may still be at work in one: it is left to fail by itself. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.includes(unfinishedMark)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
  }
}

function mustBeWhole(cluster: string, binaries: Binaries): void {
  const version = readTextIfThere(join(cluster, 'PG_VERSION'))?.trim();
  const ours = binaries.version.split('.')[0];

  if (!version || !existsSync(join(cluster, 'global', 'pg_control'))) {
    throw new CannotStart(`The database in ${cluster} is only half there: put back a copy, or remove the data folder to begin anew.`);
  }
  if (version !== ours) {
    throw new CannotStart(`The database in ${cluster} was made by PostgreSQL ${version} and this is ${ours}: use that version, or another --data folder.`);
  }
}

async function initialise(cluster: string, location: Location, binaries: Binaries, password: string, signal: AbortSignal): Promise<void> {
  const passwordFile = join(location.folder, `password${unfinishedMark}${randomUUID()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (location.account) chownSync(passwordFile, location.account.uid, location.account.gid);

  const { code, output } = await runToEnd(join(binaries.folder, 'bin', 'initdb'), initdbOptions(cluster, passwordFile), location.account, signal);
  signal.throwIfAborted();
  if (code !== 0) throw new CannotStart(whyNot(output, location.folder));
}

const initdbOptions = (cluster: string, passwordFile: string): string[] => [
  `--pgdata=${cluster}`,
  `--username=${databaseUser}`,
  `--pwfile=${passwordFile}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--set=timezone=UTC',
];

function whyNot(output: string, folder: string): string {
  if (/no space left|disk quota/i.test(output)) return fullDiskLine(folder);
  const lines = output.split('\n').filter((line) => /error|fatal|could not|cannot/i.test(line));
  return `The database could not be made in ${folder}: ${lines[0]?.trim() ?? 'initdb failed without a word'}`;
}
