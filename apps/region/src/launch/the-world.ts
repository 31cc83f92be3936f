import { migrate } from '#libs/platform';
import { migrations } from '#database';
import { demonstration } from './demonstration.js';
import type { Program, Started } from '../parts/part.js';
import * as simulatedSource from '../simulated-sources/program.js';
import type { World } from './world.js';

/** The region as it is outside tests. */
export const theWorld = (): World => ({
  environment: process.env,
  apps: { gateway: app('gateway'), consent: app('consent'), relay: app('event-relay') },
  simulatedSource: { entry: new URL('../simulated-sources/main.js', import.meta.url), start: simulatedSource.start },
  demonstration,
  migrate: (url) => migrate(url, migrations),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});

/** Loaded when it is started in this process: with `--processes` the region itself needs none of it. */
const app = (name: string): Program => ({
  entry: new URL(`../../../${name}/src/main.js`, import.meta.url),
  start: async (environment) => {
    const { start } = (await import(`../../../${name}/src/start.js`)) as { start: (environment: object) => Promise<Started> };
    return start(environment);
  },
});
