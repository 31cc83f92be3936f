import { migrate } from '#libs/platform';
import { migrations } from '#database';
import { demonstration } from './demonstration.js';
import type { Program } from '../parts/part.js';
import * as simulatedSource from '../simulated-sources/program.js';
import type { World } from './world.js';

/** The region as it is outside tests. */
export const theWorld = (): World => ({
  environment: process.env,
  apps: {
    gateway: app('gateway', () => import('../../../gateway/src/start.js')),
    consent: app('consent', () => import('../../../consent/src/start.js')),
    relay: app('event-relay', () => import('../../../event-relay/src/start.js')),
  },
  simulatedSource: { entry: new URL('../simulated-sources/main.js', import.meta.url), start: simulatedSource.start },
  demonstration,
  migrate: (url) => migrate(url, migrations),
  say: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => void (process.stderr.isTTY && process.stderr.write(`${line}\n`)),
});

type Startable = Pick<Program, 'start'>;

/** Loaded only when it is started in this process: with `--processes` the region itself needs none of it. */
const app = (name: string, load: () => Promise<Startable>): Program => ({
  entry: new URL(`../../../${name}/src/main.js`, import.meta.url),
  start: async (environment) => (await load()).start(environment),
});
