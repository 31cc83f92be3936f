import { execFileSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { findPackageJSON } from 'node:module';
import { parseArgs } from 'node:util';
import { missingRow } from './judging/judge.js';
import { mutants } from './running/mutants.js';
import { runOnce } from './run-once.js';

/** Audit before bytes: no answer of the region without its row in the log, whoever is killed when. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, size: { type: 'string', default: '2000' } } });
const seed = Number(values.seed);
const size = Number(values.size);
const product = dirname(findPackageJSON(import.meta.url) ?? resolve('package.json'));
if (!(Number.isInteger(size) && size > 0 && Number.isInteger(seed))) {
  process.stderr.write('--size is a whole number from 1, --seed a whole number\n');
  process.exit(2);
}
const mutantSize = Math.min(size, 400);

const caught: { name: string; caught: boolean }[] = [];
for (const mutant of mutants) {
  const { violations } = await runOnce({ product, seed, size: mutantSize, mutant, progress: (line) => progress(mutant.name, line) });
  const missing = violations.filter((violation) => violation.startsWith(missingRow));
  progress(mutant.name, missing.length > 0 ? `caught: ${missing.length} answers without a row, ${missing[0]}` : `NOT CAUGHT ${violations.join('; ')}`);
  caught.push({ name: mutant.name, caught: missing.length > 0 });
}
const { counts, violations } = await runOnce({ product, seed, size, mutant: null, progress: (line) => progress('audit', line) });
const ok = violations.length === 0 && caught.every((mutant) => mutant.caught);

process.stdout.write(`${JSON.stringify({ suite: 'audit', seed, commit: commit(), counts, mutants: caught, violations: violations.slice(0, 50), ok })}\n`);
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
