import { randomBytes } from 'node:crypto';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

interface RingFile {
  readonly current: number;
  readonly keys: Readonly<Record<string, string>>;
}

const keyBytes = 32;

/** A new master key in the ring; it is not used until `useNewest`. */
export async function addVersion(path: string): Promise<number> {
  const ring = await readRing(path);
  const version = newestOf(ring) + 1;
  await writeRing(path, { ...ring, keys: { ...ring.keys, [version]: randomBytes(keyBytes).toString('base64') } });
  return version;
}

/** From now on what is new is sealed with the newest key; what is older stays readable. */
export async function useNewest(path: string): Promise<number> {
  const ring = await readRing(path);
  const current = newestOf(ring);
  await writeRing(path, { ...ring, current });
  return current;
}

const newestOf = ({ keys }: RingFile): number => Math.max(...Object.keys(keys).map(Number));

const readRing = async (path: string): Promise<RingFile> => JSON.parse(await readFile(path, 'utf8')) as RingFile;

/** Readers see the old ring or the new one; only its owner may read it. */
async function writeRing(path: string, ring: RingFile): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(ring, null, 2)}\n`);
    const { uid, gid } = await stat(path);
    await file.chown(uid, gid);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path);
  await folder.sync().finally(() => folder.close());
}
