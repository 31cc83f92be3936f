import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadOnly } from '#libs/platform';
import { rotateOptions } from './options.js';
import { scratchFolder } from '../../test/support/scratch-folder.js';

let folder: string;
beforeEach(() => {
  folder = scratchFolder('region');
});

const writeRegion = (content: unknown): void => writeFileSync(join(folder, 'region.json'), JSON.stringify(content));

describe('what the change of keys is told', () => {
  it('finds database and ring of a region by its folder, and takes every step', () => {
    writeRegion({ database: 'postgres://127.0.0.1:8087/region' });

    expect(rotateOptions(['--data', folder])).toEqual({
      databaseUrl: 'postgres://127.0.0.1:8087/region',
      ringFile: join(folder, 'keys', 'key-ring.json'),
      steps: ['add', 'use', 'rows'],
    });
  });

  it('takes one step, where several machines must have the new key before one uses it', () => {
    writeRegion({ database: 'postgres://127.0.0.1:8087/region' });

    expect(rotateOptions(['--data', folder, '--step', 'add']).steps).toEqual(['add']);
  });

  it.each([
    ['a step that does not exist', () => rotateOptions(['--data', folder, '--step', 'all']), 'add, use, rows'],
    ['an option that does not exist', () => rotateOptions(['--force']), '--force'],
    ['a folder without a region', () => rotateOptions(['--data', join(folder, 'none')]), 'region.json'],
    ['settings that are not there', () => loadOnly(['DATABASE_URL', 'KEY_RING_FILE'], { KEY_RING_FILE: '/ring.json' }), 'DATABASE_URL'],
  ])('does nothing with %s', (_situation, attempt, named) => {
    expect(attempt).toThrow(named);
  });

  it('reads no more settings than it asks for', () => {
    const environment = { DATABASE_URL: 'postgres://127.0.0.1/x', KEY_RING_FILE: '/ring.json', PORT: 'no port' };

    expect(loadOnly(['DATABASE_URL', 'KEY_RING_FILE'], environment)).toEqual({ DATABASE_URL: 'postgres://127.0.0.1/x', KEY_RING_FILE: '/ring.json' });
  });
});
