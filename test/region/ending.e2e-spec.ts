import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { ARegion, isAlive } from '../support/a-region.js';
import { standIns } from './stand-ins/stand-ins.js';

const patienceMs = 90_000;
const endsWithinMs = 10_000;
const processesOf = (region: ARegion): number[] => [...new Set(region.region().processes.map(({ pid }) => pid))];
const unfinishedIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.unfinished'));

async function untilGone(pids: readonly number[]): Promise<number[]> {
  for (let tries = 0; tries < 100 && pids.some(isAlive); tries += 1) await sleep(100);
  return pids.filter(isAlive);
}

describe('a region that ends', () => {
  let region: ARegion;
  beforeEach(async () => void (region = await ARegion.of(standIns)));
  afterEach(() => region.remove());

  it.each([
    ['SIGTERM', []],
    ['SIGINT', ['--processes']],
  ] as const)('by %s %s, does so at once and leaves nothing behind', async (signal, words) => {
    await region.start(['--no-demo', ...words]);
    const pids = processesOf(region);
    const begun = performance.now();

    expect(await region.end(signal)).toMatchObject({ exitCode: 0, err: [] });
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    expect(pids.filter(isAlive)).toEqual([]);
    expect(unfinishedIn(region.folder)).toEqual([]);
    expect(existsSync(join(region.folder, 'region.lock'))).toBe(false);
  }, patienceMs);

  it('may be called off while it starts', async () => {
    region.launch(['--no-demo']);
    while (!existsSync(join(region.folder, 'postgres-location'))) await sleep(5);
    const begun = performance.now();

    expect(await region.end()).toEqual({ exitCode: 0, out: [], err: [] });
    expect(performance.now() - begun).toBeLessThan(endsWithinMs);
    await region.start(['--no-demo']);
  }, patienceMs);
});

describe('a region of processes', () => {
  let region: ARegion;
  beforeEach(async () => {
    region = await ARegion.of(standIns);
    await region.start(['--no-demo', '--processes']);
  }, patienceMs);
  afterEach(() => region.remove());

  it('reports each one that died, does not start it again, and goes on with the others', async () => {
    const died = ['ais', 'gateway', 'postgres'];
    for (const name of died) {
      process.kill(region.pidOf(name), 'SIGKILL');
      await region.untilErr(new RegExp(`^${name} `, 'm'));
    }

    expect(await untilGone(died.map(region.pidOf))).toEqual([]);
    expect((await fetch(`${region.urlOf('consent')}/health/ready`)).status).toBe(200);
    const { exitCode, err } = await region.end();
    expect(exitCode).toBe(0);
    expect(err).toEqual(died.map((name) => expect.stringMatching(new RegExp(`^${name} \\(process ${region.pidOf(name)}\\) has ended: SIGKILL\\. It is not started again`))));
  }, patienceMs);

  it('leaves nothing running when it is killed outright, and can be started again', async () => {
    const pids = processesOf(region);
    await region.end('SIGKILL');

    expect(await untilGone(pids)).toEqual([]);
    await region.start(['--no-demo', '--processes']);
  }, patienceMs);
});
