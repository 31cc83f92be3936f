import type { KeyRing } from '#libs/platform';
import { digestOfThisProcess, keyedDigest } from './keyed-digest.js';

const aRing = (currentVersion = 1, byte = currentVersion): KeyRing => ({ currentVersion, versions: [currentVersion], keyFor: () => Buffer.alloc(32, byte) });
const id = 'Jan Jansen 999900390';

describe('the digest of an id', () => {
  it('is short, names the version of its key and holds nothing of the id', () => {
    expect(keyedDigest(aRing(2))(id)).toMatch(/^digest:2:[0-9a-f]{32}$/);
  });

  it('is the same again, so that who has the keys can look an id up', () => {
    expect(keyedDigest(aRing())(id)).toBe(keyedDigest(aRing())(id));
    expect(keyedDigest(aRing())(id)).not.toBe(keyedDigest(aRing())('Jan Jansen'));
  });

  it('is another under another key: without it no list of names can be tried', () => {
    expect(keyedDigest(aRing(1, 7))(id)).not.toBe(keyedDigest(aRing(1, 8))(id));
  });

  it('is of one process only where there are no keys', () => {
    const mine = digestOfThisProcess();

    expect(mine(id)).toBe(mine(id));
    expect(mine(id)).not.toBe(digestOfThisProcess()(id));
  });
});
