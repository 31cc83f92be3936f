import { leastPairs, type Measurement } from './compete.js';
import { drive, type Contestant } from './drive.js';
import { figureOf, quantile } from './figure.js';

/** One contestant alone: `ours` is what is measured, `floor` what it may be. */
export interface ByItself {
  readonly bench: string;
  readonly case: string;
  readonly ours: Contestant;
  readonly questions: number;
  readonly atOnce: number;
}

const mostRounds = 5;

/** Median milliseconds beyond the slowest source. */
export const addedTo = (alone: ByItself, { slowestMs, mayAddMs }: { readonly slowestMs: number; readonly mayAddMs: number }): Measurement =>
  inRounds({ ...alone, metric: 'added-p50-ms', mayBe: mayAddMs, aim: 1 }, async ({ ours, questions, atOnce }) => {
    const { latencies } = await drive(ours, questions, atOnce);
    return Math.max(0.001, quantile(latencies, 0.5) - slowestMs);
  });

/** Messages to PostgreSQL that are waited for, beside one. `taken` tells those since it was asked last. */
export const roundTrips = (alone: ByItself, taken: () => readonly string[]): Measurement =>
  inRounds({ ...alone, metric: 'database-round-trips-per-answer', mayBe: 1, aim: null }, async ({ ours, questions, atOnce }) => {
    taken();
    await drive(ours, questions, atOnce);
    return taken().length / questions;
  });

const inRounds = (measured: ByItself & { readonly metric: string; readonly mayBe: number; readonly aim: number | null }, once: (alone: ByItself) => Promise<number>): Measurement => async (untilMs) => {
  await once(measured);
  const found: number[] = [];
  while (found.length < leastPairs || (found.length < mostRounds && performance.now() < untilMs)) found.push(await once(measured));
  const { bench, case: situation, metric, mayBe, aim } = measured;
  return [figureOf({ bench, case: situation, metric, pairs: found.map((ours) => ({ ours, floor: mayBe })), aim })];
};
