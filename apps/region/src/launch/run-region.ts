import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { lineToMend } from '../cannot-start.js';
import { Ending } from './ending.js';
import { optionsFrom, type RegionOptions } from './options.js';
import { startRegion, type StartedRegion } from './start-region.js';
import type { World } from './world.js';

const startMayTakeMs = 3_000;

/** From the command line to the exit code: 0 when it was asked to end, 1 when it could not start. */
export async function runRegion(argv: readonly string[], world: World, ending = new Ending()): Promise<0 | 1> {
  try {
    const options = optionsFrom(argv);
    if (options) await stayUp(options, world, ending);
    return ending.hasFailed() ? 1 : 0;
  } catch (error) {
    if (ending.hasBegun()) return ending.hasFailed() ? 1 : 0;
    world.complain(lineToMend(error));
    return 1;
  } finally {
    await ending.stopAll();
  }
}

async function stayUp(options: RegionOptions, world: World, ending: Ending): Promise<void> {
  const ended = new Promise<void>((end) => ending.signal.addEventListener('abort', () => end(), { once: true }));
  const tooLate = ended.then(() => sleep(startMayTakeMs, null, { ref: false }));
  const started = await Promise.race([startRegion(options, world, ending), tooLate]);
  if (started === null || ending.hasBegun()) return;

  const readyFile = join(options.data, 'region.json');
  world.say(`READY ${readyFile}`);
  if (options.demo && started.isDemonstration) await Promise.race([walkThrough(started, readyFile, world, ending), ended]);
  await ended;
}

async function walkThrough({ region }: StartedRegion, readyFile: string, { demonstration, say, complain }: World, { hasBegun }: Ending): Promise<void> {
  const unlessEnding = (write: (line: string) => void) => (line: string) => void (hasBegun() || write(line));
  try {
    await demonstration.walkThrough(region, readyFile, unlessEnding(say));
  } catch (error) {
    unlessEnding(complain)(`De rondleiding stopte halverwege, de regio blijft aan: ${(error as Error).message}`);
  }
}
