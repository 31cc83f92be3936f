import { readFileSync } from 'node:fs';
import { productVersion } from '#libs/platform';
import { readCompose } from './read-compose.js';

const contentOf = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { version: string; packages?: Record<string, { version: string }> };
const lock = contentOf('package-lock.json');

describe('the version that package.json says', () => {
  it.each<[string, string | undefined]>([
    ['the lock file', lock.version],
    ['the product in the lock file', lock.packages?.['']?.version],
    ['the terminal in the lock file', lock.packages?.['tools/schakel']?.version],
    ['the terminal', contentOf('tools/schakel/package.json').version],
    ['the newest entry of the changelog', /^## (\S+)/m.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1]],
  ])('is that of %s', (_where, version) => {
    expect(version).toBe(productVersion);
  });

  it('is that of every image that is built from it', async () => {
    const images = Object.values((await readCompose()).services).flatMap(({ image }) => image ?? []).filter((image) => image.startsWith('regioschakel:'));

    expect(new Set(images)).toEqual(new Set([`regioschakel:${productVersion}`]));
  });
});
