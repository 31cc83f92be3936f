import { lineToMend } from '../cannot-start.js';
import type { Ending } from './ending.js';
import type { World } from './world.js';

/** Ctrl-C, SIGTERM and a closed terminal end the region in order; so does an error that nobody caught, with exit code 1. */
export function endOnSignals(ending: Ending, world: World): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ending.begin);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  process.on('uncaughtException', (error) => {
    world.complain(lineToMend(error).replace('cannot start', 'ends by an error'));
    ending.fail();
    void ending.stopAll().finally(() => process.exit(1));
  });
}
