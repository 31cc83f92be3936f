import { execFileSync } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mutants } from './running/mutants.js';
import { runOnce } from './run-once.js';

/** Hostile input, of those who ask and of those who answer: refused or rightly answered, and nothing left behind. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, size: { type: 'string', default: '100' } } });
const seed = Number(values.seed);
const size = Number(values.size);
const product = dirname(findPackageJSON(import.meta.url) ?? resolve('package.json'));
if (!(Number.isInteger(size) && size > 0 && Number.isInteger(seed))) {
  process.stderr.write('--size is a whole number from 1, the cases of each group; --seed a whole number\n');
  process.exit(2);
}
const mutantSize = Math.min(size, 15);
const mostViolationsTold = 50;

const caught: { name: string; caught: boolean }[] = [];
for (const mutant of mutants) {
  const { violations } = await runOnce({ product, seed, size: mutantSize, mutant, progress: () => undefined });
  const [shown] = violations.filter(({ kind }) => kind === mutant.shows);
  progress(mutant.name, shown ? `caught: ${shown.kind}, ${shown.text}` : `NOT CAUGHT ${violations.map(({ kind }) => kind).join()}`);
  caught.push({ name: mutant.name, caught: shown !== undefined });
}
const { counts, cases, violations } = await runOnce({ product, seed, size, mutant: null, progress: (line) => progress('fuzz', line) });
progress('fuzz', JSON.stringify(cases));
const ok = violations.length === 0 && caught.every((mutant) => mutant.caught);

const told = violations.slice(0, mostViolationsTold).map(({ kind, text }) => `${kind}: ${text}`);
process.stdout.write(`${JSON.stringify({ suite: 'fuzz', seed, commit: commit(), counts: { ...counts, violations: violations.length }, mutants: caught, violations: told, ok })}\n`);
process.exit(ok ? 0 : 1);

function progress(name: string, line: string): void {
  process.stderr.write(`${name}: ${line}\n`);
}

function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: product, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}
