import { CannotStart, lineToMend } from './cannot-start.js';

const systemError = (code: string, path?: string): Error => Object.assign(new Error(`${code}: words of the system\nand more`), { code, path });

describe('why a region cannot start, in one line', () => {
  it.each([
    ['a reason of our own', new CannotStart('Port 8080 is in use: stop it.'), 'Port 8080 is in use: stop it.'],
    ['a full disk', systemError('ENOSPC', '/home/erik/.region/keys'), /^The disk is full at \/home\/erik\/\.region\/keys: free some space/],
    ['a quota that is used up', systemError('EDQUOT', '/home'), /^The disk is full at \/home: /],
    ['a full disk under the database', systemError('53100'), /^The disk is full at the data folder: /],
    ['a file that was being written', systemError('ENOSPC', '/d/key-ring.json.12.unfinished'), /^The disk is full at \/d\/key-ring\.json: /],
    ['a folder of somebody else', systemError('EACCES', '/root'), /^No permission to use \/root \(EACCES\): make it yours/],
    ['a disk that is read only', systemError('EROFS', '/mnt'), /^No permission to use \/mnt \(EROFS\)/],
    ['a port that was taken meanwhile', Object.assign(systemError('EADDRINUSE'), { port: 8080 }), /^Port 8080 is in use: .*--port-base/],
    ['anything else', new Error('first line\nsecond line'), 'The region cannot start: first line'],
    ['something thrown that is no error', 'words', 'The region cannot start: words'],
  ])('for %s', (_situation, error, expected) => {
    const line = lineToMend(error);

    expect(line).not.toContain('\n');
    if (typeof expected === 'string') expect(line).toBe(expected);
    else expect(line).toMatch(expected);
  });
});
