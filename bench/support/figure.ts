import { execFileSync } from 'node:child_process';

/** One pair of rounds: what ours cost and what the floor cost, right after each other. */
export interface Pair {
  readonly ours: number;
  readonly floor: number;
}

export interface Measured {
  readonly bench: string;
  readonly case: string;
  readonly metric: string;
  readonly pairs: readonly Pair[];
  /** A rate is better when it is higher: its cost is the floor's over ours. */
  readonly higherIsBetter?: boolean;
  /** Largest ratio that is good enough; null: not set yet. */
  readonly aim?: number | null;
}

/** One JSON line of docs/contract.md: `ratio` is a cost, lower is better. */
export function figureOf({ bench, case: situation, metric, pairs, higherIsBetter = false, aim = null }: Measured): Record<string, unknown> {
  const ratios = pairs.map(({ ours, floor }) => (higherIsBetter ? floor / ours : ours / floor));
  return {
    bench,
    case: situation,
    metric,
    ours: rounded(quantile(pairs.map(({ ours }) => ours), 0.5)),
    floor: rounded(quantile(pairs.map(({ floor }) => floor), 0.5)),
    ratio: rounded(quantile(ratios, 0.5)),
    p25: rounded(quantile(ratios, 0.25)),
    p75: rounded(quantile(ratios, 0.75)),
    pairs: pairs.length,
    aim,
    commit: commit(),
  };
}

/** Between the two nearest where it falls between them. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('nothing was measured');
  return below + (above - below) * (place - Math.floor(place));
}

const rounded = (value: number): number => Number(value.toPrecision(4));

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
