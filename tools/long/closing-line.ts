import { execFileSync } from 'node:child_process';

const mostViolationsTold = 50;

interface Outcome {
  readonly suite: string;
  readonly seed: number;
  readonly product: string;
  readonly counts: object;
  readonly mutants: readonly { readonly name: string; readonly caught: boolean }[];
  readonly violations: readonly string[];
}

export function progress(name: string, line: string): void {
  process.stderr.write(`${name}: ${line}\n`);
}

/** The line that a suite ends with, as docs/contract.md has it; a mutant that was not caught makes its silence worth nothing. */
export function endWith({ suite, seed, product, counts, mutants, violations }: Outcome): never {
  const ok = violations.length === 0 && mutants.every(({ caught }) => caught);
  process.stdout.write(`${JSON.stringify({ suite, seed, commit: commitOf(product), counts, mutants, violations: violations.slice(0, mostViolationsTold), ok })}\n`);
  process.exit(ok ? 0 : 1);
}

function commitOf(product: string): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: product, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
