import { jest } from '@jest/globals';
import { chromium } from './chromium.js';

describe('the browser that the page is tried in', () => {
  it('is the one that is named', () => {
    expect(chromium({ CHROMIUM: process.execPath })).toBe(process.execPath);
  });

  it('may not be away when it was named', () => {
    expect(() => chromium({ CHROMIUM: '/nowhere/chromium' })).toThrow('No browser at /nowhere/chromium (CHROMIUM)');
  });

  it('is missed in one line on a machine without it, and may not be missed where everything is tried', () => {
    const said = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const on = (environment: NodeJS.ProcessEnv): unknown => {
      try {
        return chromium(environment);
      } catch {
        return 'fails';
      }
    };
    const [here, forCi] = [on({}), on({ CI: 'true' })];
    said.mockRestore();

    expect([[null, 'fails'], ['/usr/bin/chromium', '/usr/bin/chromium']]).toContainEqual([here, forCi]);
  });
});
