import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from './compile.mjs';
import { fingerprint, readRecord, writeRecord } from './record.mjs';
import { listSources, outputOf } from './sources.mjs';
import { removeStale } from './stale.mjs';

/** Compiles what changed since the last build into dist/ and removes what has no source any more. */
export async function bringUpToDate(root) {
  const dist = join(root, 'dist');
  const settings = await fingerprint(root);
  const [before, sources] = await Promise.all([readRecord(dist, settings), listSources(root)]);
  const outdated = await outdatedAmong(sources, before, root);

  if (outdated.length > 0) await compile(outdated, root);
  const removed = await removeStale(dist, sources.map(outputOf));
  if (outdated.length > 0 || removed > 0) await writeRecord(dist, settings, sources);

  return { compiled: outdated.length, removed, sources: sources.length };
}

async function outdatedAmong(sources, before, root) {
  const judged = await Promise.all(
    sources.map(async (source) => before[source.path] === source.stamp && (await exists(join(root, outputOf(source))))),
  );
  return sources.filter((_source, index) => !judged[index]);
}

const exists = (path) => stat(path).then(() => true, () => false);
