import { execFile } from 'node:child_process';
import { theRegion } from './the-region.js';

export interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
  readonly json: () => unknown;
}

/** `npx schakel …` as a script calls it: no terminal, standard input closed or given. */
export function schakel(words: readonly string[], input = '', readyFile = theRegion().readyFile): Promise<Ended> {
  return new Promise((ended) => {
    const child = execFile(process.execPath, ['tools/schakel/bin.mjs', ...words, '--region', readyFile], { maxBuffer: 50_000_000, env: { ...process.env, NODE_OPTIONS: '' } }, (error, out, err) =>
      ended({ exitCode: error ? Number(error.code ?? 1) : 0, out, err, json: () => JSON.parse(out) as unknown }),
    );
    child.stdin?.end(input);
  });
}
