import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRegion, aSystem } from './fixtures/a-region.js';
import { readRegion } from './load-region.js';
import { publicKeysOf } from './public-keys.js';
import { scratchFolder } from '../../../../test/support/scratch-folder.js';

const systemWith = (overrides: object) => readRegion(aRegion({ systems: [{ ...aSystem, ...overrides }] })).systems[0]!;
const folderWith = (keys: unknown): string => {
  const folder = scratchFolder('keys');
  writeFileSync(join(folder, 'epd-ergens.jwks.json'), JSON.stringify(keys));
  return folder;
};
const publicKey = { kty: 'EC', crv: 'P-384', kid: 'k1', x: 'x', y: 'y' };

describe('the public keys of a system', () => {
  it('come from its file in the keys folder', () => {
    expect(publicKeysOf(systemWith({}), folderWith({ keys: [publicKey] }))).toEqual({ keys: [publicKey] });
  });

  it('come from the region file where they stand there', () => {
    expect(publicKeysOf(systemWith({ jwksFile: undefined, jwks: { keys: [publicKey] } }), '/nowhere')).toEqual({ keys: [publicKey] });
  });

  it.each([
    ['a private key', { keys: [{ ...publicKey, d: 'secret' }] }],
    ['no key', { keys: [] }],
    ['something else', 'hello'],
  ])('are refused when the file holds %s, without repeating it', (_what, content) => {
    expect(() => publicKeysOf(systemWith({}), folderWith(content))).toThrow(/^system epd-ergens: .*epd-ergens\.jwks\.json holds no public keys$/);
  });

  it('are refused when the file is not there', () => {
    expect(() => publicKeysOf(systemWith({}), '/nowhere')).toThrow('system epd-ergens: /nowhere/epd-ergens.jwks.json holds no public keys');
  });
});
