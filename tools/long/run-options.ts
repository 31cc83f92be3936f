import type { Mutant } from './plant.js';

export interface RunOptions<Planted extends Mutant = Mutant> {
  readonly product: string;
  readonly seed: number;
  /** What it counts is the suite's to say. */
  readonly size: number;
  readonly mutant: Planted | null;
  readonly progress: (line: string) => void;
}
