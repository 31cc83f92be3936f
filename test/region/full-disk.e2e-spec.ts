import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ARegion } from '../support/a-region.js';
import { standIns } from './stand-ins/stand-ins.js';

const patienceMs = 90_000;
const run = (command: string, ...words: string[]): boolean => spawnSync(command, words, { stdio: 'ignore' }).status === 0;
const disk = mkdtempSync(join(tmpdir(), 'schakel-disk-'));
const fill = (size: string): boolean => run('mount', '-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', disk);

/** Only root can make a small disk; for everyone cannot-start.spec.ts holds the line itself. */
const canMount = fill('1m') && run('umount', disk);
if (!canMount) process.stderr.write('Not tried: a region on a full disk, no small disk can be made here.\n');

const describeHere = (): void =>
  describe('a region on a disk that is full', () => {
    let region: ARegion;
    beforeEach(async () => void (region = await ARegion.of(standIns)));
    afterEach(async () => {
      await region.remove();
      run('umount', disk);
    });

    it.each([
      ['before its keys are there', '40k'],
      ['before its database is there', '300k'],
      ['while its database is made', '20m'],
      ['when its database is almost there', '39m'],
    ])('%s says so in one line, and leaves nothing half written', async (_situation, size) => {
      fill(size);
      const data = join(disk, '.region');
      const ended = await region.launch(['--no-demo', '--data', data]).ended();

      expect(ended).toEqual({ exitCode: 1, out: [], err: [expect.stringMatching(/^The disk is full at .*: free some space and start again, or put the data elsewhere with --data FOLDER\.$/)] });
      run('mount', '-o', 'remount,size=200m', disk);
      expect((await region.launch(['--no-demo', '--data', data]).untilOut(/^READY /m).then(() => region.end())).exitCode).toBe(0);
    }, patienceMs);
  });

afterAll(() => rmSync(disk, { recursive: true, force: true }));
if (canMount) describeHere();
else it('is not tried here', () => expect(canMount).toBe(false));
