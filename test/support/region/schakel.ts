import { execFile } from 'node:child_process';
import { connectTo } from '../../../tools/schakel/src/connect.js';
import { run } from '../../../tools/schakel/src/run.js';
import { theRegion } from './the-region.js';

export interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** `npx schakel …` as a script calls it: a process of its own, no terminal, standard input closed or given. */
export function schakelProcess(words: readonly string[], input = '', readyFile = theRegion().readyFile): Promise<Ended> {
  return new Promise((ended) => {
    const child = execFile(process.execPath, ['tools/schakel/bin.mjs', ...words, '--region', readyFile], { maxBuffer: 50_000_000, env: { ...process.env, NODE_OPTIONS: '' } }, (error, out, err) =>
      ended({ exitCode: error ? Number(error.code ?? 1) : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** The same command line over the same HTTP, without the process around it. */
export async function schakel(words: readonly string[], input = '', readyFile = theRegion().readyFile): Promise<Ended> {
  let [out, err] = ['', ''];
  const screen = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) };
  const connect = connectTo({ standardError: { write: screen.err }, standardInput: async () => input });
  const exitCode = await run([...words, '--region', readyFile], screen, connect);
  return { exitCode, out, err };
}
