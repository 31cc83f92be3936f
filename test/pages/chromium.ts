import { existsSync } from 'node:fs';

const usual = '/usr/bin/chromium';

/** The Chromium of CHROMIUM, else Debian's. Null, with one line, where there is none; for CI, and where it was named, that is an error. */
export function chromium(environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment['CHROMIUM'];
  const path = named || usual;
  if (existsSync(path)) return path;
  if (named || environment['CI'] === 'true') throw new Error(`No browser at ${path} (CHROMIUM): the page cannot be tried.`);
  process.stderr.write(`Not tried: the page in a browser, there is no Chromium at ${path} (CHROMIUM).\n`);
  return null;
}
