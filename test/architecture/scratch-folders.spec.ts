import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** They start or stop something in their folder, and remove it themselves when that is over. */
const removeTheirOwn = [
  'apps/region/src/simulated-sources/fixtures/a-source.ts',
  'test/audit/durable-postgres.ts',
  'test/identity/support/a-key-folder.ts',
  'test/region/full-disk.e2e-spec.ts',
  'test/region/one-at-a-time.e2e-spec.ts',
  'test/support/a-region.ts',
  'test/support/region/start-region.ts',
  'test/support/scratch-folder.ts',
  'test/support/serve-postgres.ts',
  'tools/build/build.int-spec.ts',
];

const testCode = /^test\/|\/(test|testing|fixtures)\/|[.-](spec|contract-suite)\.ts$/;

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ts')).map((entry) => join(entry.parentPath, entry.name));
}

const makesAFolder = (path: string): boolean => /\bmkdtemp(Sync)?\(/.test(readFileSync(path, 'utf8'));

describe('what tests leave in /tmp', () => {
  const makers = ['apps', 'libs', 'test', 'tools', 'bench'].flatMap(filesIn).filter((path) => testCode.test(path) && makesAFolder(path));

  it('is nothing: a folder is made by test/support/scratch-folder.ts, but for those who remove their own', () => {
    expect(makers.filter((path) => !removeTheirOwn.includes(path) && path !== 'test/architecture/scratch-folders.spec.ts')).toEqual([]);
  });

  it('says of no file that it removes its own, when it makes none', () => {
    expect(removeTheirOwn.filter((path) => !makers.includes(path))).toEqual([]);
  });
});
