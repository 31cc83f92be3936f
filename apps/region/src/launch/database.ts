import { join } from 'node:path';

import { reportWhenGone } from '../parts/start-parts.js';
import { startPostgres } from '../postgres/index.js';
import type { RegionProcess } from '../region-file.js';
import type { Ending } from './ending.js';
import type { World } from './world.js';

export interface RegionDatabase {
  readonly url: string;
  readonly processes: readonly RegionProcess[];
}

const stopsWithinMs = 4_600;

/** The one that DATABASE_URL names, else one of our own in the data folder. */
export async function regionDatabase(dataFolder: string, port: number, world: World, ending: Ending): Promise<RegionDatabase> {
  const named = world.environment['DATABASE_URL'];
  if (named) return { url: named, processes: [] };

  const { url, pid, ended, stop } = await startPostgres({ dataFolder, port, database: 'regioschakel', signal: ending.signal });
  ending.afterwards(stop, stopsWithinMs);
  const process = { name: 'postgres', pid, port };
  reportWhenGone({ ...process, ended }, join(dataFolder, 'logs', 'postgres.log'), ending, world.complain);
  return { url, processes: [process] };
}
