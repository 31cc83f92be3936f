import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whenMissing } from './sources.mjs';
import { writeWhole } from './write-whole.mjs';

const recordFile = (dist) => join(dist, '.build.json');

/** Changes with everything but the sources that decides what comes out. */
export async function fingerprint(root) {
  const compiler = createRequire(import.meta.url).resolve('@swc/core/package.json');
  const recipe = fileURLToPath(new URL('compile.mjs', import.meta.url));
  const texts = await Promise.all([join(root, '.swcrc'), compiler, recipe].map((part) => readFile(part)));
  return createHash('sha256').update(Buffer.concat(texts)).digest('hex');
}

/** Stamps of the last build by source path; empty when there is none or it was made with other settings. */
export async function readRecord(dist, settings) {
  const text = await readFile(recordFile(dist), 'utf8').catch(whenMissing('{}'));
  const record = parseOrEmpty(text);
  return record.settings === settings ? record.stamps : {};
}

export async function writeRecord(dist, settings, sources) {
  const stamps = Object.fromEntries(sources.map(({ path, stamp }) => [path, stamp]));
  await writeWhole(recordFile(dist), JSON.stringify({ settings, stamps }));
}

function parseOrEmpty(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
