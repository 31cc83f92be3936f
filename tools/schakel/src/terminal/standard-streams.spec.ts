import { PassThrough } from 'node:stream';
import { screenOn } from './standard-streams.js';

const broken = (code: string): Error => Object.assign(new Error('write failed'), { code });

describe('a command whose output nobody reads on', () => {
  it('ends quietly', () => {
    const [out, err] = [new PassThrough(), new PassThrough()];
    let ended = 0;
    screenOn(out as never, err as never, () => void (ended += 1));
    out.emit('error', broken('EPIPE'));
    err.emit('error', broken('EPIPE'));

    expect(ended).toBe(2);
    expect([out.read(), err.read()]).toEqual([null, null]);
  });

  it('does not hide any other trouble', () => {
    const out = new PassThrough();
    screenOn(out as never, new PassThrough() as never, () => undefined);

    expect(() => out.emit('error', broken('ENOSPC'))).toThrow('write failed');
  });
});
