import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

const compiledFolders = ['apps', 'bench', 'database', 'libs', 'test/oracles', 'tools'];
const isSource = (path) => path.endsWith('.ts') && !path.endsWith('.d.ts') && !isTestCode(path);
const isTestCode = (path) => /[.-](spec|contract-suite)\.ts$|\/(testing|fixtures)\//.test(path);

/** Every TypeScript file that runs outside the tests, with a stamp that changes when the file does. */
export async function listSources(root) {
  const found = await Promise.all(compiledFolders.map((folder) => filesUnder(join(root, folder))));
  const paths = found.flat().filter(isSource).sort();
  return Promise.all(paths.map(async (path) => ({ path: relative(root, path), stamp: await stampOf(path) })));
}

export const outputOf = ({ path }) => join('dist', path.replace(/\.ts$/, '.js'));

async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(whenMissing([]));
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function stampOf(path) {
  const { mtimeMs, size } = await stat(path);
  return `${mtimeMs}:${size}`;
}

export const whenMissing = (fallback) => (error) => {
  if (error.code === 'ENOENT') return fallback;
  throw error;
};
