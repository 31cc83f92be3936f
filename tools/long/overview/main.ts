import { execFileSync } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { noReport, together, type Report } from './report.js';
import { isCaught, plantedFaults } from './running/mutants.js';
import { runPart, type PartName } from './running/run-part.js';

/** The overview: two reckonings that agree, laws that hold, and sources that fail without anything getting lost in silence. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, size: { type: 'string', default: '20000' } } });
const seed = Number(values.seed);
const size = Number(values.size);
const product = dirname(findPackageJSON(import.meta.url) ?? resolve('package.json'));
if (!(Number.isInteger(size) && size > 0 && Number.isInteger(seed))) {
  process.stderr.write('--size is a whole number from 1, --seed a whole number\n');
  process.exit(2);
}

const sizes: Readonly<Record<PartName, number>> = { agreement: size * 10, laws: size * 5, faults: size };

const caught: { name: string; caught: boolean }[] = [];
for (const fault of plantedFaults) {
  caught.push({ name: fault.name, caught: await isCaught(fault, { product, seed, most: sizes[fault.seenIn], progress: (line) => progress(fault.name, line) }) });
}

let whole: Report = noReport;
for (const part of Object.keys(sizes) as PartName[]) {
  const startedAt = performance.now();
  whole = together(whole, await runPart({ program: product, part, seed, size: sizes[part], progress: (line) => progress(part, line) }));
  progress(part, `done in ${Math.round((performance.now() - startedAt) / 1_000)} s`);
}
const ok = whole.violations.length === 0 && caught.every((fault) => fault.caught);

process.stdout.write(`${JSON.stringify({ suite: 'overview', seed, commit: commit(), counts: whole.counts, mutants: caught, violations: whole.violations.slice(0, 50), ok })}\n`);
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
