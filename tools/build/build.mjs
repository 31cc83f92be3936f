import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUpToDate } from './bring-up-to-date.mjs';

const root = resolve(process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url)));

try {
  const { compiled, removed } = await bringUpToDate(root);
  if (compiled > 0 || removed > 0) console.log(`build: ${compiled} compiled, ${removed} removed`);
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
