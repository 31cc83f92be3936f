import { existsSync, readFileSync } from 'node:fs';

/** Of the nearest package, here and in dist alike; also on a Node that does not have `findPackageJSON`. */
export function ourVersion(): string {
  const here = new URL('.', import.meta.url);
  for (let folder = here, above = new URL('..', here); folder.href !== above.href; [folder, above] = [above, new URL('..', above)]) {
    const file = new URL('package.json', folder);
    if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  }
  return 'onbekend';
}
