import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A folder of the test material that nobody in this project wrote (SCHAKEL_TEST_DATA). Null, with one line,
 * where it is not asked for and not there; asked for and not there is an error.
 */
export function sharedData(folder: string): string | null {
  const named = process.env['SCHAKEL_TEST_DATA'];
  const path = join(named || '../shared/data', folder);
  if (existsSync(path)) return path;
  if (named) throw new Error(`SCHAKEL_TEST_DATA: ${path} is not there.`);
  process.stderr.write(`Not tried: ${folder}, the test material is not at ${path} (SCHAKEL_TEST_DATA).\n`);
  return null;
}
