import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyRingFromFile, makeDataKey, unwrapDataKey } from '#libs/platform';
import { addVersion, useNewest } from './key-ring-file.js';
import { scratchFolder } from '../../test/support/scratch-folder.js';

let folder: string;
beforeEach(() => {
  folder = scratchFolder('ring');
});

function aRing(): { path: string } {
  const path = join(folder, 'key-ring.json');
  writeFileSync(path, JSON.stringify({ current: 1, keys: { 1: Buffer.alloc(32, 1).toString('base64') } }), { mode: 0o600 });
  return { path };
}

describe('a new key in the ring', () => {
  it('is there for who must open, before anybody seals with it', async () => {
    const { path } = aRing();
    const ring = keyRingFromFile(path);

    expect(await addVersion(path)).toBe(2);

    expect(ring.versions).toEqual([1, 2]);
    expect(ring.currentVersion).toBe(1);
  });

  it('is used once it is made the current one, and the old one still opens', async () => {
    const { path } = aRing();
    const ring = keyRingFromFile(path);
    const before = makeDataKey(ring, 'client-1');
    await addVersion(path);

    expect(await useNewest(path)).toBe(2);

    expect(ring.currentVersion).toBe(2);
    expect(unwrapDataKey(ring, before, 'client-1')).toEqual(before.key);
  });

  it('is random, and another one each time', async () => {
    const { path } = aRing();
    await addVersion(path);
    await addVersion(path);

    const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: Record<string, string> };
    expect(new Set(Object.values(keys)).size).toBe(3);
    expect(Buffer.from(keys['2'] ?? '', 'base64')).toHaveLength(32);
  });

  it('leaves a file that only its owner reads, and nothing beside it', async () => {
    const { path } = aRing();
    await addVersion(path);

    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['key-ring.json']);
  });
});
