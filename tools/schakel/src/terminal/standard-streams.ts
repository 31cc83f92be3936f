import type { Screen } from './screen.js';

type Stream = Pick<NodeJS.WriteStream, 'write' | 'on'>;

/** Writes to the standard streams; a reader that has seen enough, as `head` has, ends the command quietly. */
export function screenOn(out: Stream, err: Stream, end: () => void): Screen {
  for (const stream of [out, err]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      end();
    });
  }
  return { out: (text) => void out.write(text), err: (text) => void err.write(text) };
}
