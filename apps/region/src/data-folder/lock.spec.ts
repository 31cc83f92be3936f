import { createHash } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startedAt } from '../disk/processes.js';
import { lockDataFolder } from './lock.js';
import { scratchFolder } from '../../../../test/support/scratch-folder.js';

const nobody = 4_194_303;

describe('one region per data folder', () => {
  let folder: string;
  const lock = (): string => join(folder, 'region.lock');
  const heldBy = (pid: number, since = startedAt(pid)): void => writeFileSync(lock(), JSON.stringify({ pid, startedAt: since }));
  beforeEach(() => void (folder = scratchFolder('schakel-lock')));

  it('locks a folder that nobody uses, and lets it go', () => {
    const held = lockDataFolder(folder);
    expect(held.wasStale).toBe(false);
    expect(JSON.parse(readFileSync(lock(), 'utf8'))).toMatchObject({ pid: process.pid });

    held.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a folder whose region is alive, with its process and what to do', () => {
    heldBy(process.ppid);

    expect(() => lockDataFolder(folder)).toThrow(new RegExp(`\\(process ${process.ppid}\\): stop it, or`));
    expect(readdirSync(folder)).toEqual(['region.lock']);
  });

  it.each([
    ['a process that is gone', () => heldBy(nobody, '1')],
    ['a process whose number another one has now', () => heldBy(process.ppid, 'another time')],
    ['nobody: it is empty', () => writeFileSync(lock(), '')],
    ['nobody: it is half written', () => writeFileSync(lock(), '{"pid":')],
  ])('takes over the lock of %s', (_situation, leaveBehind) => {
    leaveBehind();

    expect(lockDataFolder(folder).wasStale).toBe(true);
    expect(readdirSync(folder)).toEqual(['region.lock']);
  });

  it('leaves a lock alone that somebody else is just taking over', () => {
    writeFileSync(lock(), 'stale');
    linkSync(lock(), `${lock()}.${createHash('sha256').update('stale').digest('hex').slice(0, 16)}`);

    expect(() => lockDataFolder(folder)).toThrow('A region already runs');
    expect(readFileSync(lock(), 'utf8')).toBe('stale');
  });

  it('does not let go what has become the lock of another', () => {
    const held = lockDataFolder(folder);
    heldBy(process.ppid);
    held.release();

    expect(existsSync(lock())).toBe(true);
  });
});
