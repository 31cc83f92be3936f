/** What one part of a run found. Figures add up; those whose name ends in `Ms` are the highest seen. */
export interface Report {
  readonly counts: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

export const noReport: Report = { counts: {}, violations: [] };

export function together(one: Report, other: Report): Report {
  const names = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  const sum = (name: string): number => {
    const [mine = 0, theirs = 0] = [one.counts[name], other.counts[name]];
    return name.endsWith('Ms') ? Math.max(mine, theirs) : mine + theirs;
  };
  return { counts: Object.fromEntries(names.map((name) => [name, sum(name)])), violations: [...one.violations, ...other.violations] };
}

/** The parts of a run, which two processes share. */
export interface Share {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly progress: (line: string) => void;
}

export type Part = (share: Share) => Report | Promise<Report>;
