import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);
const minutes = 60_000;

const figureForm = z.strictObject({
  bench: z.string(),
  case: z.string(),
  metric: z.string(),
  ours: z.number().positive(),
  floor: z.number().positive(),
  ratio: z.number().positive(),
  p25: z.number().positive(),
  p75: z.number().positive(),
  pairs: z.number().int().min(3),
  aim: z.number().nullable(),
  commit: z.string(),
});

describe('the measurements against a floor', () => {
  it.each([
    ['overview', ['parse-and-merge', 'bare server']],
    ['crisis', ['bare server']],
  ])('run, and print one JSON line for each figure and nothing else: %s', async (name, floors) => {
    const { stdout } = await run(process.execPath, [`dist/bench/${name}/main.js`, '--smoke'], { env: { ...process.env, NODE_OPTIONS: '' } });
    const figures = stdout.trim().split('\n').map((line) => figureForm.parse(JSON.parse(line)));

    expect(new Set(figures.map(({ bench }) => bench))).toEqual(new Set([name]));
    for (const floor of floors) expect(figures.filter((figure) => figure.case.startsWith(floor)).map(({ metric }) => metric)).toEqual(expect.arrayContaining(['latency-p50-ms', 'answers-per-second']));
  }, 2 * minutes);
});
