import { findPackageJSON } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

interface Asked {
  readonly seed: number;
  readonly size: number;
}

/** What the suites run: the folder with `dist`. */
export const product = dirname(findPackageJSON(import.meta.url) ?? resolve('package.json'));

/** `--seed` and `--size`; ends with 2 where they are no numbers. */
export function asked(usualSize: number): Asked {
  const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, size: { type: 'string', default: String(usualSize) } } });
  const seed = Number(values.seed);
  const size = Number(values.size);
  if (Number.isInteger(size) && size > 0 && Number.isInteger(seed)) return { seed, size };
  process.stderr.write('--size is a whole number from 1, --seed a whole number\n');
  process.exit(2);
}
