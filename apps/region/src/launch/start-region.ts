import { join, resolve } from 'node:path';

import { loadRegion } from '#libs/platform';
import { mustAllowTestClock } from '../clock/may-use-test-clock.js';
import { TestClock } from '../clock/test-clock.js';
import { startControl } from '../control/start-control.js';
import { writeAtomically } from '../disk/write-atomically.js';
import { makeKeys } from '../keys/make-keys.js';
import type { KnownClient, Region } from '../region-file.js';
import { claimDataFolder } from './claim-data-folder.js';
import { describeRegion } from './describe-region.js';
import type { Ending } from './ending.js';
import { mustBeDatabaseUrl } from './named-database.js';
import type { RegionOptions } from './options.js';
import type { Plan } from './parts-of-region.js';
import { portsFrom } from './ports.js';
import { writeEffectiveConfig } from './region-config.js';
import { startProcesses } from './start-processes.js';
import type { World } from './world.js';

export interface StartedRegion {
  readonly region: Region;
  readonly isDemonstration: boolean;
}

/** Starts everything in the order in which one needs the other; `region.json` is written when all of it is ready. */
export async function startRegion(options: RegionOptions, world: World, ending: Ending): Promise<StartedRegion> {
  const plan = await prepared(options, world, ending);
  const started = await startProcesses(plan, options.processes, world, ending);
  const { becomeReady } = await controlled(plan, ending);

  const empty = describeRegion(plan, started);
  const region = { ...empty, clients: await seeded(empty, plan, world, ending) };
  writeAtomically(join(plan.dataFolder, 'region.json'), `${JSON.stringify(region, null, 2)}\n`);
  becomeReady();
  return { region, isDemonstration: plan.config.demonstration };
}

/** Everything that can be wrong is looked at before the first process starts. */
async function prepared(options: RegionOptions, world: World, ending: Ending): Promise<Plan> {
  const databaseUrl = world.environment['DATABASE_URL'];
  const regionFile = world.environment['REGION_CONFIG'] || 'config/region.json';
  const { demonstration } = loadRegion(regionFile);
  if (options.testClock) mustAllowTestClock(demonstration, databaseUrl);
  if (databaseUrl) mustBeDatabaseUrl(databaseUrl);

  const dataFolder = resolve(options.data);
  const ports = portsFrom(options.portBase, options.gateways);
  const needed = [...ports].filter(([name]) => name !== 'postgres' || !databaseUrl).map(([, port]) => port);
  await claimDataFolder(dataFolder, needed, options.portBase, ending);

  const { file, config } = writeEffectiveConfig(regionFile, dataFolder, ports);
  const clock = options.testClock ? TestClock.startingAt(options.testClock, join(dataFolder, 'clock.json')) : null;
  return { dataFolder, ports, gateways: options.gateways, configFile: file, config, keys: await makeKeys(dataFolder, config), clock };
}

async function controlled({ ports, clock }: Plan, ending: Ending): Promise<{ becomeReady: () => void }> {
  let isReady = false;
  const server = await startControl(ports.get('region') ?? 0, () => isReady && !ending.hasBegun(), clock);
  ending.afterwards(() => {
    server.close();
    server.closeAllConnections();
  });
  return { becomeReady: () => void (isReady = true) };
}

async function seeded(region: Region, { config, clock }: Plan, world: World, ending: Ending): Promise<readonly KnownClient[]> {
  ending.signal.throwIfAborted();
  if (!config.demonstration) return [];
  world.progress('De voorbeeldcliënten worden geladen.');
  return world.demonstration.seed(region, clock?.now() ?? new Date());
}
