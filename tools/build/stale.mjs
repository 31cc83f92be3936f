import { readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { whenMissing } from './sources.mjs';

/** Removes compiled files whose source is gone; drafts of a build that runs at the same time stay. */
export async function removeStale(dist, outputs) {
  const root = resolve(dist, '..');
  const expected = new Set(outputs.flatMap((output) => [join(root, output), join(root, `${output}.map`)]));
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(whenMissing([]));
  const stale = entries
    .filter((entry) => entry.isFile() && /\.js(\.map)?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !expected.has(path));

  await Promise.all(stale.map((path) => rm(path, { force: true })));
  for (const folder of new Set(stale.map((path) => dirname(path)))) await removeEmpty(folder, dist);
  return stale.length;
}

async function removeEmpty(folder, dist) {
  if (folder === dist) return;
  const removed = await rmdir(folder).then(() => true, () => false);
  if (removed) await removeEmpty(dirname(folder), dist);
}
