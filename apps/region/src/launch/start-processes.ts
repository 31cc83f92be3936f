import { startParts } from '../parts/start-parts.js';
import type { RegionProcess } from '../region-file.js';
import { regionDatabase } from './database.js';
import type { Ending } from './ending.js';
import { databaseTrouble } from './named-database.js';
import { apps, simulatedSources, type Plan } from './parts-of-region.js';
import type { World } from './world.js';

export interface StartedProcesses {
  readonly database: string;
  readonly processes: readonly RegionProcess[];
}

/** The database and the sources, which need nobody; then the apps, which need the database. */
export async function startProcesses(plan: Plan, asChildren: boolean, world: World, ending: Ending): Promise<StartedProcesses> {
  const starting = { asChildren, ending, report: world.complain };
  world.progress('De database en de nagebootste bronnen starten.');
  const [database, sources] = await together([
    regionDatabase(plan.dataFolder, plan.ports.get('postgres') ?? 0, world, ending),
    startParts(simulatedSources(world, plan), starting),
  ]);
  world.progress('De apps starten.');
  await migrated(database.url, world);
  ending.signal.throwIfAborted();
  const running = await startParts(apps(world, plan, database.url), starting);

  const region = { name: 'region', pid: process.pid, port: plan.ports.get('region') ?? 0 };
  const parts = [...running, ...database.processes, ...sources].map(({ name, pid, port }) => ({ name, pid, port }));
  return { database: database.url, processes: [region, ...parts] };
}

const migrated = (url: string, { environment, migrate }: World): Promise<unknown> =>
  migrate(url).catch((error: unknown) => {
    throw environment['DATABASE_URL'] ? databaseTrouble(url, error) : error;
  });

/** Like Promise.all, but when one fails the others are first awaited, so that all that started can be stopped. */
async function together<Values extends readonly unknown[]>(work: { [Index in keyof Values]: Promise<Values[Index]> }): Promise<Values> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
