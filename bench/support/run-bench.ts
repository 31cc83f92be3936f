import { aRegion, type BenchRegion } from './a-region.js';
import { compete, type Competition } from './compete.js';
import type { Program } from './program.js';

export interface Setting {
  readonly short: boolean;
  /** Stopped afterwards, the last first. */
  readonly started: Program[];
}

/** What is compared, when everything stands ready. */
export type Bench = (region: BenchRegion, setting: Setting) => Promise<readonly Omit<Competition, 'untilMs'>[]>;

const shortMs = 26_000;
const longMs = 180_000;

/** Sets up, compares, prints a line for each figure, and takes everything down again. */
export async function runBench(bench: Bench): Promise<void> {
  const setting: Setting = { short: process.argv.includes('--short'), started: [] };
  const region = await aRegion();
  try {
    const competitions = await bench(region, setting);
    const share = (setting.short ? shortMs : longMs) / competitions.length;
    for (const competition of competitions) {
      for (const figure of await compete({ ...competition, untilMs: performance.now() + share })) process.stdout.write(`${JSON.stringify(figure)}\n`);
    }
  } finally {
    for (const program of setting.started.toReversed()) await program.stop();
    await region.stop();
  }
}
