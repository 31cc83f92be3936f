import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { sharedData } from './test-material.js';
import { scratchFolder } from './scratch-folder.js';

describe('the test material beside the project', () => {
  const before = process.env['SCHAKEL_TEST_DATA'];
  afterEach(() => {
    if (before === undefined) delete process.env['SCHAKEL_TEST_DATA'];
    else process.env['SCHAKEL_TEST_DATA'] = before;
  });

  it('is found where the environment says', () => {
    const folder = scratchFolder('schakel-material');
    mkdirSync(join(folder, 'bundles'));
    process.env['SCHAKEL_TEST_DATA'] = folder;

    expect(sharedData('bundles')).toBe(join(folder, 'bundles'));
  });

  it('fails when it was asked for and is not there', () => {
    process.env['SCHAKEL_TEST_DATA'] = '/nowhere';

    expect(() => sharedData('bundles')).toThrow('SCHAKEL_TEST_DATA: /nowhere/bundles is not there.');
  });

  it('may be absent when nobody asked for it', () => {
    delete process.env['SCHAKEL_TEST_DATA'];

    expect(sharedData('no-such-folder')).toBeNull();
  });
});
