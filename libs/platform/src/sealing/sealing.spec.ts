import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataKey, unwrapDataKey } from './data-key.js';
import { keyRingFromFile } from './key-ring.js';
import { open, seal } from './seal.js';
import { scratchFolder } from '../../../../test/support/scratch-folder.js';

const master = (byte: number) => Buffer.alloc(32, byte).toString('base64');

function aRingFile(content: unknown): string {
  const path = join(scratchFolder('ring'), 'key-ring.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe('sealing what is stored', () => {
  const key = Buffer.alloc(32, 7);
  const sealed = seal(key, Buffer.from('in geval van nood'), 'client-1');

  it('opens with the same key and the same binding', () => {
    expect(open(key, sealed, 'client-1').toString()).toBe('in geval van nood');
  });

  it.each([
    ['another key', () => open(Buffer.alloc(32, 8), sealed, 'client-1')],
    ['the row of another client', () => open(key, sealed, 'client-2')],
    ['a changed byte', () => open(key, Buffer.concat([sealed.subarray(0, -1), Buffer.from([0])]), 'client-1')],
  ])('does not open with %s', (_situation, attempt) => {
    expect(attempt).toThrow();
  });
});

describe('the key ring', () => {
  it('reads a changed file again, and keeps what the old version wrapped readable', () => {
    const path = aRingFile({ current: 1, keys: { 1: master(1) } });
    const ring = keyRingFromFile(path);
    const dataKey = makeDataKey(ring, 'client-1');

    writeFileSync(path, JSON.stringify({ current: 2, keys: { 1: master(1), 2: master(2) } }));
    utimesSync(path, new Date(2_000), new Date(2_000));

    expect(ring.currentVersion).toBe(2);
    expect(makeDataKey(ring, 'client-1').keyVersion).toBe(2);
    expect(unwrapDataKey(ring, dataKey, 'client-1')).toEqual(dataKey.key);
  });

  it('derives another key for every use', () => {
    const ring = keyRingFromFile(aRingFile({ current: 1, keys: { 1: master(1) } }));

    expect(ring.keyFor('bsn-find', 1)).not.toEqual(ring.keyFor('bsn-seal', 1));
  });

  it.each([
    ['a current version without a key', { current: 2, keys: { 1: master(1) } }],
    ['a short key', { current: 1, keys: { 1: 'c2hvcnQ=' } }],
    ['an unknown field', { current: 1, keys: { 1: master(1) }, comment: '' }],
  ])('is refused with %s', (_situation, content) => {
    expect(() => keyRingFromFile(aRingFile(content))).toThrow();
  });
});
