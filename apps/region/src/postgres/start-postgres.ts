import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { makeDataFolder } from '../data-folder/make-data-folder.js';
import { runnableBinaries } from './binaries/runnable.js';
import { databaseUser, initialisedCluster } from './cluster/initialise.js';
import { locationOf } from './cluster/location.js';
import { passwordOf } from './cluster/password.js';
import { awaitConnections } from './server/await-connections.js';
import { ensureDatabase } from './server/ensure-database.js';
import { clearLeftOver } from './server/left-over.js';
import { runServer, type RunningServer } from './server/run-server.js';

export interface PostgresOptions {
  readonly dataFolder: string;
  readonly port: number;
  readonly database: string;
  readonly durable?: boolean;
  readonly signal?: AbortSignal;
}

export interface Postgres {
  readonly url: string;
  readonly pid: number;
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

const readyWithinMs = 60_000;

/** An own PostgreSQL on a loopback port, its data kept in (or beside) the data folder. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { port, database, durable = true, signal = new AbortController().signal } = options;
  const dataFolder = resolve(options.dataFolder);
  makeDataFolder(dataFolder);
  const log = freshLog(dataFolder);

  const location = locationOf(dataFolder);
  const binaries = runnableBinaries(location.account);
  const password = passwordOf(dataFolder);
  const cluster = await initialisedCluster(location, binaries, password, signal);
  await clearLeftOver(cluster);

  const server = await runServer({ binaries: binaries.folder, cluster, account: location.account, log }, { port, durable });
  const urlOf = (name: string): string => `postgres://${databaseUser}:${password}@127.0.0.1:${port}/${name}`;
  return orStop(server, async () => {
    await awaitConnections(server, { url: urlOf('postgres'), port, log, cluster }, readyWithinMs, signal);
    await ensureDatabase(urlOf('postgres'), database);
    return { url: urlOf(database), pid: server.pid, ended: server.ended, stop: () => server.stop() };
  });
}

/** The log of this run only: why a server ended is read from it. */
function freshLog(dataFolder: string): string {
  const folder = join(dataFolder, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const log = join(folder, 'postgres.log');
  if (existsSync(log)) renameSync(log, `${log}.previous`);
  return log;
}

async function orStop<Result>(server: RunningServer, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    await server.stop();
    throw error;
  }
}
