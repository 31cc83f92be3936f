import { aRegion, type BenchRegion } from './a-region.js';
import type { Measurement } from './compete.js';
import type { Program } from './program.js';

export interface Setting {
  /** Few clients and questions; also with `--smoke`, which only shows that the bench still runs. */
  readonly short: boolean;
  /** Stopped afterwards, the last first. */
  readonly started: Program[];
}

/** What is measured, when everything stands ready. */
export type Bench = (region: BenchRegion, setting: Setting) => Promise<readonly Measurement[]>;

/** From the start of the process to the last pair; what is left of a minute is for taking everything down. */
const shortMs = 44_000;
const longMs = 240_000;

/** Sets up, compares, prints a line for each figure, and takes everything down again. */
export async function runBench(bench: Bench): Promise<void> {
  const [short, smoke] = ['--short', '--smoke'].map((flag) => process.argv.includes(flag)) as [boolean, boolean];
  const setting: Setting = { short: short || smoke, started: [] };
  const region = await aRegion();
  try {
    await measureAll(await bench(region, setting), smoke ? 0 : short ? shortMs : longMs);
  } finally {
    for (const program of setting.started.toReversed()) await program.stop();
    await region.stop();
  }
}

/** What is left of the time is shared by the measurements that are left. */
async function measureAll(measurements: readonly Measurement[], endsAtMs: number): Promise<void> {
  for (const [index, measure] of measurements.entries()) {
    const share = (endsAtMs - performance.now()) / (measurements.length - index);
    for (const figure of await measure(performance.now() + share)) process.stdout.write(`${JSON.stringify(figure)}\n`);
  }
}
